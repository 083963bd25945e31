import { toCanonicalJson } from "../canonical-json.ts";
import { type Asked, fillPhrase } from "./asked.ts";
import { shorten } from "./split-text.ts";

const factsMax = 8;
const textMax = 600;

const unitOf: Readonly<Record<string, string>> = { celsius: "°C", c: "°C", fahrenheit: "°F", f: "°F", kelvin: "K" };

/** Puts a tool's result into a sentence or a list: JSON by its members, text as it is. */
export function reportToolResult(result: string, { phrases, dice }: Asked): string {
  const failure = failureIn(result);
  if (failure !== null) return fillPhrase(dice.pick(phrases.toolFailure), { reason: failure });
  const facts = describe(result);
  const lead = dice.pick(phrases.toolResult);
  if (!facts.includes("\n")) return fillPhrase(lead, { facts });
  return fillPhrase(lead.replace(/[,:]\s*\{facts\}/, ":\n\n{facts}"), { facts });
}

/** The reason in a result like `{"error": "order not found"}`. */
function failureIn(result: string): string | null {
  const [, reason] =
    /^\s*\{\s*"error(?:_message)?"\s*:\s*(?:\{[^{}]{0,200}"message"\s*:\s*)?"([^"]{1,300})"/.exec(result) ?? [];
  return reason?.replace(/[.\s]+$/, "") ?? null;
}

/** `{"temperature": 18, "unit": "celsius"}` is 18 °C. */
function foldUnit(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("temperature" in value) || !("unit" in value)) return value;
  const { temperature, unit, ...rest } = value;
  const sign = unitOf[String(unit).toLowerCase()];
  return sign === undefined ? value : { temperature: `${String(temperature)} ${sign}`, ...rest };
}

function describe(result: string): string {
  let value: unknown;
  try {
    value = JSON.parse(result);
  } catch {
    return endSentence(shorten(result, textMax) || "the tool gave an empty result");
  }
  const members = membersOf(foldUnit(value)).slice(0, factsMax);
  if (members.length === 0) return endSentence(shorten(result, textMax));
  if (members.length > 3 || members.some(({ isNested }) => isNested)) {
    return members.map(({ name, text }) => (name ? `- **${name}:** ${text}` : `- ${text}`)).join("\n");
  }
  const parts = members.map(({ name, text }) =>
    name ? `${name.toLowerCase()} ${/[^isu]s$/i.test(name) ? "are" : "is"} ${text}` : text,
  );
  return endSentence(parts.length > 1 ? `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}` : (parts[0] ?? ""));
}

interface Member {
  readonly name: string;
  readonly text: string;
  readonly isNested: boolean;
}

function membersOf(value: unknown): Member[] {
  if (typeof value !== "object" || value === null) return [toMember("", value)];
  if (Array.isArray(value)) return value.map((item) => toMember("", item));
  return Object.entries(value).map(([name, member]) => toMember(title(name), member));
}

function toMember(name: string, value: unknown): Member {
  const isNested = typeof value === "object" && value !== null;
  return { name, text: isNested ? shorten(inline(value), textMax) : plain(value), isNested };
}

/** One level deep: lists by semicolons, members by commas. */
function inline(value: object): string {
  if (Array.isArray(value)) {
    const isOfObjects = value.some((item) => typeof item === "object" && item !== null);
    return value
      .slice(0, factsMax)
      .map((item) => (isOfObjects ? membersInline(item) : plain(item)))
      .join(isOfObjects ? "; " : ", ");
  }
  return membersInline(value);
}

function membersInline(value: unknown): string {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return plain(value);
  return Object.entries(value)
    .slice(0, factsMax)
    .map(([name, member]) => `${name} ${plain(member)}`)
    .join(", ");
}

function plain(value: unknown): string {
  return typeof value === "string" ? shorten(value, 160) : toCanonicalJson(value);
}

function title(name: string): string {
  const words = name
    .slice(0, 60)
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .replace(/[_-]+/g, " ")
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function endSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
