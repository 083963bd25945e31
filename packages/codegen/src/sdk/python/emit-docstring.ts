import { wrapText } from "../wrap-text.ts";

const width = 120;

/** A section of a docstring, such as `Args`, with a line for each name. */
export interface DocSection {
  readonly title: "Args" | "Raises" | "Example";
  readonly entries: readonly (readonly [name: string, text: string])[];
}

/** A docstring of paragraphs and sections in Google's form, wrapped at 120 columns. Empty paragraphs are left out. */
export function emitDocstring(
  paragraphs: readonly string[],
  indent: string,
  sections: readonly DocSection[] = [],
): string {
  const texts = paragraphs.filter((text) => text !== "").map(escapeText);
  const filled = sections.filter(({ entries }) => entries.length > 0);
  const only = texts[0] ?? "";
  if (texts.length === 1 && filled.length === 0 && indent.length + only.length + 6 <= width) {
    return `${indent}"""${only}"""`;
  }
  const blocks = [
    ...texts.map((text) => wrapText(text, width - indent.length - 3)),
    ...filled.map(({ title, entries }) => [`${title}:`, ...entries.flatMap((entry) => emitEntry(entry, indent))]),
  ];
  const lines = blocks.flatMap((block, index) => [...(index > 0 ? [""] : []), ...block]);
  const [first = "", ...rest] = lines;
  return [`${indent}"""${first}`, ...rest.map((line) => (line === "" ? "" : indent + line)), `${indent}"""`].join("\n");
}

function emitEntry([name, text]: DocSection["entries"][number], indent: string): string[] {
  const [first = "", ...rest] = wrapText(`${name}: ${escapeText(text)}`, width - indent.length - 8);
  return [`    ${first}`, ...rest.map((line) => `        ${line}`)];
}

function escapeText(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll('"""', '\\"\\"\\"');
}
