import { SundialError } from "./errors.ts";

/** A path with its values encoded. Throws for a value that would address something else, such as an empty id. */
export function path(texts: TemplateStringsArray, ...values: readonly string[]): string {
  return values.reduce((built, value, index) => built + encodeSegment(value) + texts[index + 1], texts[0] ?? "");
}

function encodeSegment(value: string): string {
  if (typeof value !== "string" || value === "" || value === "." || value === "..") {
    throw new SundialError(`\`${value}\` cannot be part of an address. Pass the id of the object.`);
  }
  return encodeURIComponent(value);
}
