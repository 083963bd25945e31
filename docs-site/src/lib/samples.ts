import type { CodeLanguage } from "./highlight.ts";
import type { SandboxCall } from "./reproduce-error.ts";
import { runnableCall } from "./runnable-call.ts";
import { writtenApiUrl } from "./written-urls.ts";

const files = import.meta.glob<string>("../samples/**/*.{sh,py,ts,json,http}", {
  query: "?raw",
  import: "default",
  eager: true,
});

interface SampleKind {
  /** The name of its file below the folder of a sample. */
  readonly file: string;
  readonly label: string;
  readonly language: CodeLanguage;
}

/** In the order of the tabs. */
const kinds: readonly SampleKind[] = [
  { file: "curl.sh", label: "curl", language: "bash" },
  { file: "python.py", label: "openai Python", language: "python" },
  { file: "typescript.ts", label: "openai TypeScript", language: "typescript" },
  { file: "standardwebhooks.py", label: "standardwebhooks Python", language: "python" },
  { file: "standardwebhooks.ts", label: "standardwebhooks TypeScript", language: "typescript" },
  { file: "sdk.py", label: "Sundial Python", language: "python" },
  { file: "sdk.ts", label: "Sundial TypeScript", language: "typescript" },
];

/**
 * One sample in every language it is written in. Pages rendered on request name the deployment's API; in prerendered
 * pages the server does that (server/prerendered-pages.ts). Throws when the folder is empty.
 */
export function samplesOf(
  folder: string,
  apiUrl = writtenApiUrl,
): { file: string; label: string; language: CodeLanguage; code: string }[] {
  const found = kinds.flatMap(({ file, label, language }) => {
    const code = files[`../samples/${folder}/${file}`];
    return code === undefined ? [] : [{ file, label, language, code: code.replaceAll(writtenApiUrl, apiUrl) }];
  });
  if (found.length === 0) throw new Error(`there is no sample in src/samples/${folder}`);
  return found;
}

/** The curl command of a sample; undefined when it has none. */
export function curlOf(folder: string): string | undefined {
  return files[`../samples/${folder}/curl.sh`];
}

/** What running this sample in a page calls; null when there is no such sample, or it is none that a click may run. */
export function sampleCall(folder: string): SandboxCall | null {
  const curl = curlOf(folder);
  return curl === undefined ? null : runnableCall(curl);
}

/** The names of the files of a sample that are programs, in the order of the tabs. */
export function programsOf(folder: string): string[] {
  return kinds.map(({ file }) => `${folder}/${file}`).filter((name) => `../samples/${name}` in files);
}

/** A single file below src/samples, named the same way. */
export function sampleFile(path: string, apiUrl = writtenApiUrl): string {
  const code = files[`../samples/${path}`];
  if (code === undefined) throw new Error(`there is no sample src/samples/${path}`);
  return code.replaceAll(writtenApiUrl, apiUrl);
}

/** A single file with the date after its first `Sundial-Version:` replaced. */
export function sampleInVersion(path: string, date: string, apiUrl = writtenApiUrl): string {
  return sampleFile(path, apiUrl).replace(/(Sundial-Version: )\d{4}-\d\d-\d\d/, `$1${date}`);
}
