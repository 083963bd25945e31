import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";

/** Kept beside the programs from npm; git knows nothing of it. */
const folder = join(import.meta.dirname, ".programs");
const buildMsMax = 300_000;

export interface GoProgram {
  readonly module: string;
  /** Pinned: these are never dependencies, they are brought when a test runs. */
  readonly version: string;
}

/** The path of a program that Go builds from its module proxy, or why it cannot be had. A second time takes no time. */
export async function bringGoProgram({
  module,
  version,
}: GoProgram): Promise<{ readonly program: string } | { readonly missing: string }> {
  const bin = join(folder, `${basename(module)}-${version}`);
  const program = join(bin, process.platform === "win32" ? `${basename(module)}.exe` : basename(module));
  if (existsSync(program)) return { program };
  await mkdir(bin, { recursive: true });
  const env = { ...process.env, GOBIN: bin, GOFLAGS: "-mod=mod", GOTOOLCHAIN: "local" };
  try {
    // Outside this checkout, whose folders Go would look through for modules.
    await promisify(execFile)("go", ["install", `${module}@${version}`], { env, cwd: bin, timeout: buildMsMax });
    return { program };
  } catch (error) {
    return { missing: `${module}@${version} cannot be built here: ${reasonOf(error)}` };
  }
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split("\n").filter(Boolean).slice(-2).join("; ").slice(0, 300);
}
