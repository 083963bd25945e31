import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Entry } from "./types.ts";

const ownFile = fileURLToPath(new URL("../generated/entries.json", import.meta.url));

/** Every entry, newest first, also those whose day lies ahead; held in memory. */
export type Changelog = readonly Entry[];

/** Reads what `scripts/write-changelog.ts` made. */
export function loadChangelog(file: string = ownFile): Changelog {
  return JSON.parse(readFileSync(file, "utf8")) as Changelog; // made by our own script, which checked it
}
