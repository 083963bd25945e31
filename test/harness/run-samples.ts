// A program: imports the samples that stdin names, one after the other, and prints what each of them said as one line of JSON.
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

/** A program to run: its file, and what it finds in its environment beside what is there for all. */
export interface SampleFile {
  readonly name: string;
  readonly file: string;
  readonly env: Readonly<Record<string, string>>;
}

/** What a sample printed, and the error that ended it. */
export interface SampleRun {
  readonly printed: readonly string[];
  readonly failure: string | null;
}

async function runSample({ file, env }: SampleFile): Promise<SampleRun> {
  Object.assign(process.env, env);
  let printed = "";
  const write = process.stdout.write;
  // `console.log` comes here too.
  process.stdout.write = (chunk: string | Uint8Array) => {
    printed += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString();
    return true;
  };
  try {
    await import(pathToFileURL(file).href);
    return { printed: linesOf(printed), failure: null };
  } catch (error) {
    return {
      printed: linesOf(printed),
      failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  } finally {
    process.stdout.write = write;
  }
}

function linesOf(printed: string): string[] {
  return printed.trimEnd() === "" ? [] : printed.trimEnd().split("\n");
}

if (import.meta.main) {
  const samples: SampleFile[] = JSON.parse(await text(process.stdin));
  const runs: Record<string, SampleRun> = {};
  for (const sample of samples) runs[sample.name] = await runSample(sample);
  console.log(JSON.stringify(runs));
}
