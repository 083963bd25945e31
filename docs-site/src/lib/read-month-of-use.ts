import { dropGrouping } from "./drop-grouping.ts";
import type { MonthOfUse } from "./estimate-cost.ts";

export type ModelKind = "chat" | "embedding";

/** The fields of the calculator, in order, named like the classes of tokens. */
export const tokenFields: readonly { readonly name: string; readonly label: string; readonly kind: ModelKind }[] = [
  { name: "input", label: "Uncached input tokens", kind: "chat" },
  { name: "cached_input", label: "Cached input tokens", kind: "chat" },
  { name: "output", label: "Output tokens", kind: "chat" },
  { name: "embedding", label: "Tokens a month", kind: "embedding" },
];

const usual: Readonly<Record<string, string>> = {
  input: "5,000,000",
  cached_input: "0",
  output: "1,000,000",
  embedding: "50,000,000",
  seats: "3",
};

export interface CalculatorView {
  readonly month: MonthOfUse;
  /** What to show in a field: what was typed, else what is usual. */
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
}

/** Reads the address of the price calculator. What cannot be read is said at its field, and counts as nothing. */
export function readMonthOfUse(search: URLSearchParams, models: readonly string[], usualModel: string): CalculatorView {
  const asked = search.get("model");
  const model = models.find((one) => one === asked) ?? models.find((one) => one === usualModel) ?? models[0] ?? "";
  const typed: Record<string, string> = {};
  const problems: Record<string, string> = {};
  const read = (name: string): bigint => {
    typed[name] = search.get(name)?.trim() ?? usual[name] ?? "";
    const count = readCount(typed[name]);
    if (count === null) problems[name] = "Write a whole number, such as 2,000,000 or 2M.";
    return count ?? 0n;
  };
  const tokens = Object.fromEntries(tokenFields.map(({ name }) => [name, read(name)]));
  const seats = read("seats");
  if (seats > 10_000n) problems.seats = "At most 10,000.";
  return { month: { model, tokens, seats: seats > 10_000n ? 10_000 : Number(seats) }, typed, problems };
}

const factors: Readonly<Record<string, bigint>> = { "": 1n, k: 1_000n, m: 1_000_000n, b: 1_000_000_000n };

/** A count as people write it: "2,000,000", "2 000 000", "1.5M", "500k"; nothing typed is zero. Null when it is none, or beyond 15 digits. */
export function readCount(text: string): bigint | null {
  const [, whole, fraction = "", unit = ""] = /^(\d+)(?:\.(\d{1,9}))?([kmb])?$/i.exec(dropGrouping(text)) ?? [];
  if (text.trim() === "") return 0n;
  const factor = factors[unit.toLowerCase()];
  if (whole === undefined || factor === undefined || whole.length > 15) return null;
  const scaled = BigInt(whole + fraction) * factor;
  const divisor = 10n ** BigInt(fraction.length);
  const count = scaled / divisor;
  return scaled % divisor === 0n && count < 10n ** 15n ? count : null;
}
