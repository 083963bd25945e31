import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { GeneratedFile } from "@sundial/codegen";

export interface SyncInput {
  readonly files: readonly GeneratedFile[];
  /** Paths that may be in the folders although none of the files has them. */
  readonly known?: readonly string[];
  /** What holds generated files and nothing else. */
  readonly folders: readonly string[];
  /** Write nothing. */
  readonly check: boolean;
}

/** Writes the files that are not what they should be. Returns their paths, and those of files that nothing makes any more. */
export async function syncFiles(root: string, { files, known = [], folders, check }: SyncInput): Promise<string[]> {
  const stale: string[] = [];
  for (const { path, text } of files) {
    const current = await readFile(join(root, path), "utf8").catch(() => undefined);
    if (current === text) continue;
    stale.push(path);
    if (check) continue;
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const made = new Set([...files.map(({ path }) => path), ...known]);
  for (const folder of folders) {
    const names = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of names) {
      const path = join(entry.parentPath, entry.name).slice(root.length + 1);
      if (entry.isFile() && !made.has(path) && !path.includes("/__pycache__/"))
        stale.push(`${path} (nothing makes it any more: delete it)`);
    }
  }
  return stale;
}
