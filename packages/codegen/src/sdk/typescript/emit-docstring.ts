import { wrapText } from "../wrap-text.ts";

const width = 120;

/** A comment of paragraphs, wrapped at 120 columns. Empty paragraphs are left out. */
export function emitDocstring(paragraphs: readonly string[], indent = ""): string {
  const texts = paragraphs.filter((text) => text !== "").map((text) => text.replaceAll("*/", "*\\/"));
  const only = texts[0] ?? "";
  if (texts.length === 1 && indent.length + only.length + 7 <= width) return `${indent}/** ${only} */`;
  const lines = texts.flatMap((text, index) => [
    ...(index > 0 ? [""] : []),
    ...wrapText(text, width - indent.length - 3),
  ]);
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`].join("\n");
}
