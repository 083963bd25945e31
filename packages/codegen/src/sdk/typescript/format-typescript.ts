import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

/** Formats TypeScript files as the rest of the project is, so that the emitters need not count columns. */
export async function formatTypescript(
  root: string,
  files: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), "sundial-format-"));
  try {
    // Our own file, handed on as it is.
    const { formatter } = JSON.parse(await readFile(join(root, "biome.json"), "utf8")) as { formatter: unknown };
    await writeFile(join(folder, "biome.json"), JSON.stringify({ root: true, formatter, linter: { enabled: false } }));
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
    await promisify(execFile)(process.execPath, [biome, "check", "--write", "."], { cwd: folder });
    const formatted = Object.keys(files).map(async (name) => [name, await readFile(join(folder, name), "utf8")]);
    return Object.fromEntries(await Promise.all(formatted));
  } finally {
    await rm(folder, { recursive: true });
  }
}
