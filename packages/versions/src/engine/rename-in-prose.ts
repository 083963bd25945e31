import { isRecord } from "./record.ts";

/** Renames what descriptions quote in backticks, everywhere inside a part of the document. */
export function renameInProse(node: unknown, from: string, to: string): void {
  if (Array.isArray(node)) for (const item of node) renameInProse(item, from, to);
  if (!isRecord(node)) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === "description" && typeof value === "string") node[key] = value.replaceAll(`\`${from}\``, `\`${to}\``);
    else renameInProse(value, from, to);
  }
}
