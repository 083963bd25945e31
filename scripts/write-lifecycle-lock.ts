import { readFile, writeFile } from "node:fs/promises";
import { relative } from "node:path";
import { deprecationsOfContract } from "@sundial/contract";
import { systemClock } from "@sundial/kernel";
import { compareLifecycleLock, lifecycleLockFile, loadCatalogue, readLifecycleLock } from "@sundial/models";
import { deprecationsOfVersions } from "@sundial/versions";
import { compareEndsLock, type EndsLock } from "./lifecycle/compare-ends-lock.ts";

const root = `${import.meta.dirname}/..`;
const endsLockFile = "packages/lifecycle/ends.lock.json";

/**
 * Adds what is newly published of models' lives to the lock; with `check` writes nothing. Returns what is wrong, of which only additions are ever written.
 * Of another catalogue than the reviewed one the lock lies in its own directory, `MODELS_DIR`.
 */
export async function writeLifecycleLock({ check }: { check: boolean }): Promise<string[]> {
  const directory = process.env.MODELS_DIR || undefined;
  const path = lifecycleLockFile(directory);
  const today = check ? {} : { today: systemClock.now().toISOString().slice(0, 10) };
  const models = loadCatalogue(directory).list();
  const { broken, added, next } = compareLifecycleLock(readLifecycleLock(path), models, today);
  if (broken.length > 0 || added.length === 0) return [...broken];
  if (check) return added.map((what) => `${what} is not in ${relative(root, path)}; run \`npm run generate\``);
  await writeFile(path, `${JSON.stringify(next, null, 2)}\n`);
  return [];
}

/** Adds what is newly published of the ends of versions, operations and members of requests; with `check` writes nothing. Returns what is wrong, of which only additions are ever written. */
export async function writeEndsLock({ check }: { check: boolean }): Promise<string[]> {
  const path = `${root}/${endsLockFile}`;
  const locked = JSON.parse(await readFile(path, "utf8").catch(() => "{}")) as EndsLock; // our own file
  const today = systemClock.now().toISOString().slice(0, 10);
  const ends = [...deprecationsOfVersions(), ...deprecationsOfContract];
  const { broken, added, next } = compareEndsLock(locked, ends, today);
  if (broken.length > 0 || added.length === 0) return [...broken];
  if (check) return added.map((what) => `${what} is not in ${endsLockFile} as it is; run \`npm run generate\``);
  await writeFile(path, `${JSON.stringify(next, null, 2)}\n`);
  return [];
}

if (import.meta.main) {
  const check = process.argv.includes("--check");
  const problems = [...(await writeLifecycleLock({ check })), ...(await writeEndsLock({ check }))];
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}
