// A program: imports the samples given as arguments, one after the other, and prints what each of them said as one line of JSON.
import { basename } from "node:path";
import { pathToFileURL } from "node:url";

/** What a sample printed, and the error that ended it. */
export interface SampleRun {
  readonly printed: readonly string[];
  readonly failure: string | null;
}

async function runSample(file: string): Promise<SampleRun> {
  const printed: string[] = [];
  const log = console.log;
  console.log = (...values: unknown[]) => void printed.push(values.map(String).join(" "));
  try {
    await import(pathToFileURL(file).href);
    return { printed, failure: null };
  } catch (error) {
    return { printed, failure: String(error) };
  } finally {
    console.log = log;
  }
}

if (import.meta.main) {
  const runs: Record<string, SampleRun> = {};
  for (const file of process.argv.slice(2)) runs[basename(file, ".mjs")] = await runSample(file);
  console.log(JSON.stringify(runs));
}
