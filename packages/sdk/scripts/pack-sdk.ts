import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { findPnpm } from "./find-pnpm.ts";

const run = promisify(execFile);
const packageRoot = join(import.meta.dirname, "..");
const papers = ["README.md", "CHANGELOG.md", "LICENSE"];

/**
 * Builds the package and packs it into `file`, which ends in `.tgz`. The same sources give the same bytes. It is done in a folder of its own, so
 * that two at once do not meet.
 */
export async function packSdk(file: string): Promise<void> {
  const stage = await mkdtemp(join(tmpdir(), "sundial-pack-"));
  try {
    const compiler = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");
    const args = [compiler, "-p", "tsconfig.build.json", "--outDir", join(stage, "dist")];
    await run(process.execPath, args, { cwd: packageRoot });
    await Promise.all(papers.map((name) => cp(join(packageRoot, name), join(stage, name))));
    await writeFile(join(stage, "package.json"), await publishedManifest());
    await run(findPnpm(), ["pack", "--out", file], { cwd: stage });
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/** Without what only a checkout can follow: its catalog, and its scripts. */
async function publishedManifest(): Promise<string> {
  const manifest = JSON.parse(await readFile(join(packageRoot, "package.json"), "utf8"));
  const { devDependencies, scripts, publishConfig, ...published } = manifest;
  return `${JSON.stringify({ ...published, ...publishConfig }, null, 2)}\n`;
}
