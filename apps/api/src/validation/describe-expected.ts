import { countOf } from "@sundial/kernel";
import type { FoundIssue } from "./list-issues.ts";

const namesShownMax = 20;
const types: Readonly<Record<string, string>> = { int: "an integer", record: "an object", nan: "a number" };
/** What a bound counts, by what it is the bound of. */
const nouns: Readonly<Record<string, string>> = {
  string: "character",
  array: "item",
  set: "item",
  object: "member",
  record: "member",
};
const formats: Readonly<Record<string, string>> = {
  datetime: "a time as in RFC 3339, such as `2026-11-23T00:00:00Z`",
  date: "a date such as `2026-11-23`",
  email: "an e-mail address",
  url: "an address",
};

/** What would have been right, in words; undefined when validation does not say. */
export function describeExpected(issue: FoundIssue): string | undefined {
  if (issue.code === "invalid_type") return issue.expected?.split(" or ").map(describeType).join(" or ");
  if (issue.code === "invalid_value") return describeChoice(issue.values ?? []);
  if (issue.code === "unrecognized_keys") return describeNames(issue.values ?? []);
  if (issue.code === "not_multiple_of") return `a multiple of ${issue.divisor}`;
  if (issue.code === "invalid_format") return describeFormat(issue);
  if (issue.code === "too_small") return describeBound(issue, "at least", issue.minimum);
  if (issue.code === "too_big") return describeBound(issue, "at most", issue.maximum);
  return undefined;
}

function describeType(type: string): string {
  if (type === "null") return type;
  return types[type] ?? `${/^[aeiou]/.test(type) ? "an" : "a"} ${type}`;
}

function describeChoice(values: readonly unknown[]): string {
  const shown = values.slice(0, namesShownMax).map((value) => JSON.stringify(value));
  return shown.length > 1 ? `one of ${shown.join(", ")}` : `${shown[0]}`;
}

function describeNames(names: readonly unknown[]): string {
  const shown = names.slice(0, namesShownMax).map((name) => `\`${name}\``);
  return shown.length > 0 ? `one of the names ${shown.join(", ")}` : "no such name";
}

function describeFormat({ format = "", pattern }: FoundIssue): string {
  return formats[format] ?? (pattern ? `text that matches \`${pattern}\`` : `text in the format ${format}`);
}

function describeBound({ origin, inclusive }: FoundIssue, words: string, bound: number | bigint | undefined): string {
  const noun = nouns[origin ?? ""];
  if (noun !== undefined && bound !== undefined) return `${words} ${countOf(bound, noun)}`;
  if (inclusive === false) return `${words === "at least" ? "more" : "less"} than ${bound}`;
  return `${words} ${bound}`;
}
