import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readEntryFile } from "./read-entry-file.ts";
import type { ClaimingEntry } from "./types.ts";

const ownDirectory = fileURLToPath(new URL("../entries/", import.meta.url));

/** Reads every file of the directory, by default the reviewed ones of this package. Throws one Error with all that is wrong. */
export function loadWrittenEntries(directory: string = ownDirectory): ClaimingEntry[] {
  const problems: string[] = [];
  const entries: ClaimingEntry[] = [];
  for (const name of readdirSync(directory).sort()) {
    try {
      entries.push(readEntryFile(name, readFileSync(join(directory, name), "utf8")));
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
  }
  if (problems.length > 0) throw new Error(`The entries of the changelog are wrong:\n  ${problems.join("\n  ")}`);
  return entries;
}
