import { countOf } from "@sundial/kernel";

const fixed: Readonly<Record<string, string>> = {
  announced: "announcement",
  removed: "after the end",
  moved: "you have moved",
};

/** Why a notice was sent, in words; an occasion that is not known here by its own name. */
export function occasionText(occasion: string): string {
  const days = /^days_(\d+)$/.exec(occasion)?.[1];
  if (days !== undefined) return `${countOf(Number(days), "day")} before`;
  return fixed[occasion] ?? (occasion.startsWith("brownout_") ? "before a brownout" : occasion);
}

/** Who got it by mail; those who are no members any more are counted. */
export function recipientsText(sentTo: readonly string[], people: ReadonlyMap<string, string>): string {
  if (sentTo.length === 0) return "nobody";
  const known = sentTo.flatMap((id) => people.get(id) ?? []);
  const others = sentTo.length - known.length;
  const counted = others === 0 ? [] : [`${countOf(others, known.length === 0 ? "person" : "other")}`];
  return [...known, ...counted].join(", ").replace("persons", "people");
}

export const mailOptions = [
  { value: "all", label: "All of the organization's" },
  { value: "own_keys", label: "Those about keys that I made" },
  { value: "none", label: "None" },
] as const;
export type NoticeMails = (typeof mailOptions)[number]["value"];
