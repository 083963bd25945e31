import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import type { SampleFile, SampleRun } from "./run-samples.ts";

/** A program's text, and what it finds in its environment beside the `PATH`. */
export interface SampleText {
  readonly name: string;
  readonly text: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Runs programs in one process of Node, one after the other, by name: starting one for each would take a minute. */
export async function runTypeScriptSamples(samples: readonly SampleText[]): Promise<ReadonlyMap<string, SampleRun>> {
  // There, so that imports are found and git sees nothing.
  const folder = await mkdtemp(join(import.meta.dirname, "../node_modules/.samples-"));
  try {
    const files = await Promise.all(samples.map((sample) => writeSample(folder, sample)));
    const running = promisify(execFile)(process.execPath, [join(import.meta.dirname, "run-samples.ts")], {
      env: { PATH: process.env.PATH ?? "" },
    });
    running.child.stdin?.end(JSON.stringify(files));
    const { stdout } = await running;
    return new Map(Object.entries(JSON.parse(stdout) as Record<string, SampleRun>)); // the program's own type
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Without types, for Node strips none below node_modules. */
async function writeSample(folder: string, { name, text, env }: SampleText): Promise<SampleFile> {
  const file = join(folder, `${name.replaceAll(/\W/g, "_")}.mjs`);
  await writeFile(file, stripTypeScriptTypes(text));
  return { name, file, env };
}
