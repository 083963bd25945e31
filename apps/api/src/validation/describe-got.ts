import { countOf } from "@sundial/kernel";

const shownMax = 40;
const secretName = /secret|token|password|credential|authorization|api_?key/i;
// What our keys, tokens and others' keys look like: a known prefix, or a long run without a gap.
const secretText = /sdl_|sk-|bearer|eyJ|[A-Za-z0-9+/=]{20}/i;

/** What was sent at a place: its type, or with `isShown` its value, unless that is long or may be a secret. */
export function describeGot(value: unknown, { name, isShown }: { name: string; isShown: boolean }): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === "object") return "an object";
  if (typeof value !== "string") return isShown ? String(value) : `a ${typeof value}`;
  if (isShown && !secretName.test(name) && !secretText.test(value) && value.length <= shownMax)
    return JSON.stringify(value);
  return isShown ? `a string of ${countOf(value.length, "character")}` : "a string";
}
