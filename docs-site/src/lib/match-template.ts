/** The text of a code, with names in braces for what differs each time. */
export interface Template {
  readonly template: string;
}

const gapMax = 400;
const wordingMin = 24;

/**
 * How many characters of the template's own wording stand in a flattened text, in order and with nothing long between them; 0 when one
 * part is missing or the wording is too short to tell anything.
 */
export function matchTemplate(text: string, { template }: Template): number {
  const parts = template
    .split(/\{\w+\}/)
    .map(flattenText)
    .filter((part) => part.trim() !== "");
  const characters = parts.join("").length;
  return characters >= wordingMin && hasParts(text, parts) ? characters : 0;
}

function hasParts(text: string, [first, ...rest]: readonly string[]): boolean {
  if (first === undefined) return false;
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    let end = start + first.length;
    const fits = rest.every((part) => {
      const at = text.slice(end, end + gapMax + part.length).indexOf(part);
      end += at + part.length;
      return at >= 0;
    });
    if (fits) return true;
  }
  return false;
}

/** The text in one line, as terminals wrap and logs indent. */
export function flattenText(text: string): string {
  return text.replace(/\s+/g, " ");
}
