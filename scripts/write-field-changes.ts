import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listFieldChanges } from "@sundial/versions";
import { stringify } from "yaml";

const root = join(import.meta.dirname, "..");
const file = "docs-site/src/field-changes.gen.yaml";

/**
 * Writes what each version changed in fields and parameters, for the marks in the portal's reference: to work it out takes seconds, which no reader
 * should wait for. With `check` writes nothing. True when the file differed.
 */
export function writeFieldChanges(options: { check: boolean }): boolean {
  const head = "# Written by scripts/write-field-changes.ts from the changes of packages/versions. Do not edit.\n";
  const wanted = head + stringify(listFieldChanges(), { lineWidth: 0, aliasDuplicateObjects: false });
  const path = join(root, file);
  if (existsSync(path) && readFileSync(path, "utf8") === wanted) return false;
  if (!options.check) writeFileSync(path, wanted);
  return true;
}

if (import.meta.main) {
  const check = process.argv.includes("--check");
  if (writeFieldChanges({ check })) {
    console.log(`${check ? "not up to date" : "written"}: ${file}`);
    if (check) process.exitCode = 1;
  }
}
