import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { SampleRun } from "./run-samples.ts";
import type { SampleText } from "./run-typescript-samples.ts";

/** Runs programs in one process of that Python, one after the other, by name: starting one for each would take a minute. */
export async function runPythonSamples(
  python: string,
  samples: readonly SampleText[],
): Promise<ReadonlyMap<string, SampleRun>> {
  const env = { PATH: process.env.PATH ?? "" };
  const running = promisify(execFile)(python, ["-I", "-X", "utf8", join(import.meta.dirname, "run_samples.py")], {
    env,
  });
  running.child.stdin?.end(JSON.stringify(samples));
  const { stdout } = await running;
  return new Map(Object.entries(JSON.parse(stdout) as Record<string, SampleRun>)); // the program's own type
}
