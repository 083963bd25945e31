import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { compareErrorLock, type ErrorLock, listErrors, lockOf } from "@sundial/errors";
import { errorModules } from "./write-error-examples.ts";

const root = join(import.meta.dirname, "..");
const path = "packages/errors/errors.lock.json";

/** Adds new codes to the lock of released ones; with `check` writes nothing. Returns what is wrong, of which only additions are ever written. */
export async function writeErrorLock({ check }: { check: boolean }): Promise<string[]> {
  for (const module of errorModules) await import(pathToFileURL(join(root, module)).href);
  const locked = JSON.parse(await readFile(join(root, path), "utf8").catch(() => "{}")) as ErrorLock; // our own file
  const { broken, added } = compareErrorLock(locked, listErrors());
  if (broken.length > 0 || added.length === 0) return broken;
  if (check) return added.map((code) => `${code} is not in ${path}; run \`npm run generate\``);
  await writeFile(
    join(root, path),
    `${JSON.stringify({ ...lockOf(listErrors()), ...locked }, sortedKeys(locked), 2)}\n`,
  );
  return [];
}

/** Names of codes and of what is kept of them, so that the file is sorted. */
function sortedKeys(locked: ErrorLock): string[] {
  const codes = new Set([...Object.keys(locked), ...listErrors().map(({ code }) => code)]);
  return ["status", "since", ...[...codes].sort()];
}

if (import.meta.main) {
  const problems = await writeErrorLock({ check: process.argv.includes("--check") });
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}
