import { wrapText } from "../wrap-text.ts";

const width = 120;

/** A comment of paragraphs, wrapped at 120 columns, and an example, which is not. Empty paragraphs are left out. */
export function emitDocstring(paragraphs: readonly string[], indent = "", example?: string): string {
  const texts = paragraphs.filter((text) => text !== "").map((text) => text.replaceAll("*/", "*\\/"));
  const only = texts[0] ?? "";
  if (texts.length === 1 && example === undefined && indent.length + only.length + 7 <= width)
    return `${indent}/** ${only} */`;
  const lines = texts.flatMap((text, index) => [
    ...(index > 0 ? [""] : []),
    ...wrapText(text, width - indent.length - 3),
  ]);
  if (example !== undefined)
    lines.push("", "@example", "```ts", ...example.replaceAll("*/", "*\\/").split("\n"), "```");
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`].join("\n");
}
