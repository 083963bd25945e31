import { wrapText } from "../wrap-text.ts";

const width = 120;

/** A section of a docstring: `Args` or `Raises` with a line for each name, or the code of an example. */
export type DocSection =
  | { readonly title: "Args" | "Raises"; readonly entries: readonly (readonly [name: string, text: string])[] }
  | { readonly title: "Example"; readonly code: string };

/** A docstring of paragraphs and sections in Google's form, wrapped at 120 columns. Empty paragraphs are left out. */
export function emitDocstring(
  paragraphs: readonly string[],
  indent: string,
  sections: readonly DocSection[] = [],
): string {
  const texts = paragraphs.filter((text) => text !== "").map(escapeText);
  const filled = sections.filter((section) => !("entries" in section) || section.entries.length > 0);
  const only = texts[0] ?? "";
  if (texts.length === 1 && filled.length === 0 && indent.length + only.length + 6 <= width) {
    return `${indent}"""${only}"""`;
  }
  const blocks = [
    ...texts.map((text) => wrapText(text, width - indent.length - 3)),
    ...filled.map((section) => [`${section.title}:`, ...emitLines(section, indent)]),
  ];
  const lines = blocks.flatMap((block, index) => [...(index > 0 ? [""] : []), ...block]);
  const [first = "", ...rest] = lines;
  return [`${indent}"""${first}`, ...rest.map((line) => (line === "" ? "" : indent + line)), `${indent}"""`].join("\n");
}

function emitLines(section: DocSection, indent: string): string[] {
  if (section.title === "Example") return section.code.split("\n").map((line) => `    ${escapeText(line)}`);
  return section.entries.flatMap((entry) => emitEntry(entry, indent));
}

function emitEntry([name, text]: readonly [string, string], indent: string): string[] {
  const [first = "", ...rest] = wrapText(`${name}: ${escapeText(text)}`, width - indent.length - 8);
  return [`    ${first}`, ...rest.map((line) => `        ${line}`)];
}

function escapeText(text: string): string {
  // A quotation mark at the end would join those behind it.
  return text.replaceAll("\\", "\\\\").replaceAll('"""', '\\"\\"\\"').replace(/"$/, '\\"');
}
