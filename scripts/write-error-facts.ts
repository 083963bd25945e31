import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { listErrors } from "@sundial/errors";
import { stringify } from "yaml";
import { errorModules } from "./write-error-examples.ts";

const root = join(import.meta.dirname, "..");
const file = "docs-site/src/error-facts.gen.yaml";

/**
 * Writes what the registry knows of each code beside its example, for the portal's pages, which read files and answer when the API does
 * not. With `check` writes nothing. True when the file differed.
 */
export async function writeErrorFacts(options: { check: boolean }): Promise<boolean> {
  for (const module of errorModules) await import(pathToFileURL(join(root, module)).href);
  const facts = listErrors().map(({ code, detail, retry, since, formerCodes, related }) => [
    code,
    { template: detail, retry, since, former_codes: formerCodes, related },
  ]);
  const head = "# Written by scripts/write-error-facts.ts from the error registry. Do not edit.\n";
  const wanted = head + stringify(Object.fromEntries(facts), { lineWidth: 0, aliasDuplicateObjects: false });
  const path = join(root, file);
  if (existsSync(path) && readFileSync(path, "utf8") === wanted) return false;
  if (!options.check) writeFileSync(path, wanted);
  return true;
}

if (import.meta.main) {
  const check = process.argv.includes("--check");
  if (await writeErrorFacts({ check })) {
    console.log(`${check ? "not up to date" : "written"}: ${file}`);
    if (check) process.exitCode = 1;
  }
}
