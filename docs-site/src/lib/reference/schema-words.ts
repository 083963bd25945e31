import { countOf } from "@sundial/kernel";
import type { OpenApiDocument } from "@sundial/versions";

export type Schema = OpenApiDocument["components"]["schemas"][string];

const plurals: Readonly<Record<string, string>> = {
  string: "strings",
  integer: "integers",
  number: "numbers",
  boolean: "booleans",
  object: "objects",
};
const formats: Readonly<Record<string, string>> = {
  "date-time": "RFC 3339 time",
  date: "YYYY-MM-DD",
  uri: "URL",
  email: "e-mail address",
  uuid: "UUID",
};

/** "strings"; what has no plural stays as it is. */
export function pluralOf(type: string): string {
  return plurals[type] ?? type;
}

/** "array of strings"; of what has no plural, "array of (string or object)". */
export function arrayOf(item: string): string {
  const plural = plurals[item];
  if (plural) return `array of ${plural}`;
  if (item.startsWith("array of ")) return item.replace("array", "array of arrays");
  return item.includes(" or ") ? `array of (${item})` : `array of ${item}`;
}

/** The limits of a schema in words. Units are those of its type. */
export function limitsOf(schema: Schema): string[] {
  const { minLength, maxLength, minItems, maxItems, minimum, maximum } = schema;
  const { exclusiveMinimum, exclusiveMaximum, pattern, format, multipleOf } = schema;
  return [
    typeof format === "string" ? (formats[format] ?? format) : null,
    range(minLength, maxLength, "character"),
    range(minItems, maxItems, "item"),
    range(minimum, maximum, ""),
    typeof exclusiveMinimum === "number" ? `more than ${exclusiveMinimum}` : null,
    typeof exclusiveMaximum === "number" ? `less than ${exclusiveMaximum}` : null,
    typeof multipleOf === "number" ? `a multiple of ${multipleOf}` : null,
    typeof pattern === "string" ? `matches \`${pattern}\`` : null,
    schema.uniqueItems === true ? "each once" : null,
    schema.additionalProperties === true && !schema.properties ? "any members" : null,
  ].filter((limit) => limit !== null);
}

function range(least: unknown, most: unknown, noun: string): string | null {
  const min = typeof least === "number" && !(least === 0 && noun !== "") ? least : null;
  const max = typeof most === "number" ? most : null;
  if (min === null && max === null) return null;
  const count = (bound: number) => (noun === "" ? String(bound) : countOf(bound, noun));
  if (min !== null && max !== null) return min === max ? `exactly ${count(max)}` : `${min} to ${count(max)}`;
  return max === null ? `at least ${count(min ?? 0)}` : `at most ${count(max)}`;
}
