import { isDeepStrictEqual } from "node:util";
import type { Branch } from "./read-branches.ts";

/** Whether a branch accepts a value of an enum. Objects and lists are accepted by their type alone. */
export function acceptsValue({ type, values, keywords }: Branch, value: unknown): boolean {
  if (values) return values.some((one) => isDeepStrictEqual(one, value));
  if (typeof value === "string") return type === "string" && acceptsText(keywords, value);
  if (typeof value === "number")
    return (type === "number" || (type === "integer" && Number.isInteger(value))) && acceptsNumber(keywords, value);
  return Array.isArray(value) ? type === "array" : type === "object" && typeof value === "object" && value !== null;
}

function acceptsText({ minLength = 0, maxLength = Infinity, pattern }: Branch["keywords"], value: string): boolean {
  const length = [...value].length;
  if (length < Number(minLength) || length > Number(maxLength)) return false;
  return typeof pattern !== "string" || new RegExp(pattern, "u").test(value);
}

function acceptsNumber(keywords: Branch["keywords"], value: number): boolean {
  const {
    minimum = -Infinity,
    maximum = Infinity,
    exclusiveMinimum = -Infinity,
    exclusiveMaximum = Infinity,
  } = keywords;
  if (value < Number(minimum) || value > Number(maximum)) return false;
  return value > Number(exclusiveMinimum) && value < Number(exclusiveMaximum);
}
