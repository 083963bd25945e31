import type { Place } from "./edit.ts";

/** Reads a JSON Pointer in a URI fragment (RFC 6901, section 6), such as `#/messages/0`. */
export function readPointer(pointer: string): Place {
  return pointer
    .replace(/^#/, "")
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Writes the pointer that `readPointer` reads. */
export function writePointer(steps: Place): string {
  return `#${steps.map((step) => `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")}`;
}
