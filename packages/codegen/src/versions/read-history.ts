import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { hashText } from "./version-lock.ts";

/** The texts that a file had in commits, newest first; none without git, and none of files that were never committed. */
export async function* readHistory(root: string, path: string): AsyncIterable<string> {
  const log = await runGit(root, ["log", "--format=%H", "--", path]);
  for (const commit of log?.split("\n").filter(Boolean) ?? []) {
    const text = await runGit(root, ["show", `${commit}:./${path}`]);
    if (text !== undefined) yield text;
  }
}

/** The text of this hash that a file has, or had in a commit. */
export async function findText(root: string, path: string, sha256: string): Promise<string | undefined> {
  const present = await readText(join(root, path));
  if (present !== undefined && hashText(present) === sha256) return present;
  for await (const text of readHistory(root, path)) if (hashText(text) === sha256) return text;
  return undefined;
}

export async function readText(file: string): Promise<string | undefined> {
  return readFile(file, "utf8").catch(() => undefined);
}

async function runGit(root: string, args: readonly string[]): Promise<string | undefined> {
  const options = { cwd: root, maxBuffer: 64 * 1024 * 1024 };
  return promisify(execFile)("git", [...args], options).then(
    ({ stdout }) => stdout,
    () => undefined,
  );
}
