import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { SampleText } from "./run-typescript-samples.ts";

const folder = join(import.meta.dirname, "../node_modules/.python-samples");

/** What `mypy --strict` finds in programs that run with that Python; empty when it finds nothing. */
export async function checkPythonSamples(
  mypy: string,
  python: string,
  samples: readonly Pick<SampleText, "name" | "text">[],
): Promise<string> {
  const own = join(folder, String(process.pid));
  await mkdir(own, { recursive: true });
  try {
    await Promise.all(samples.map(({ name, text }) => writeFile(join(own, `${name.replaceAll(/\W/g, "_")}.py`), text)));
    // Kept between runs, for reading the types of the clients takes most of the time.
    const args = ["--strict", "--python-executable", python, "--cache-dir", join(folder, "cache"), "."];
    return await promisify(execFile)(mypy, args, { cwd: own }).then(
      () => "",
      ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr,
    );
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}
