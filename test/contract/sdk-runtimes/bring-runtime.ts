import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { bringNpmProgram, type NpmProgram } from "../../harness/bring-npm-program.ts";

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
} satisfies Record<string, NpmProgram>;

export type RuntimeName = keyof typeof runtimes;

/** The path of a runtime's program, or why it cannot be had. */
export async function bringRuntime(name: RuntimeName): Promise<{ program: string } | { missing: string }> {
  const brought = await bringNpmProgram(runtimes[name]);
  if ("missing" in brought) return brought;
  return promisify(execFile)(brought.program, ["--version"]).then(
    () => brought,
    (error: Error) => ({ missing: `${name} does not run here: ${error.message.trim().split("\n").at(-1)}` }),
  );
}
