import type { Readable } from "node:stream";

/** Calls back with every line. `node:readline` would also end one at U+2028, which JSON may contain. */
export function readLines(source: Readable, onLine: (line: string) => void): void {
  let rest = "";
  source.setEncoding("utf8").on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) onLine(line);
  });
}
