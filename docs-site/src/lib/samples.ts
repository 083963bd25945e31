import type { CodeLanguage } from "./highlight.ts";

/** The API address that samples are written with. */
const writtenApiUrl = "http://127.0.0.1:8787";

const files = import.meta.glob<string>("../samples/**/*.{sh,py,ts,json,http}", {
  query: "?raw",
  import: "default",
  eager: true,
});

const kinds: Record<string, { label: string; language: CodeLanguage }> = {
  curl: { label: "curl", language: "bash" },
  python: { label: "Python", language: "python" },
  typescript: { label: "TypeScript", language: "typescript" },
  sdk: { label: "Sundial SDK", language: "typescript" },
};

/**
 * One sample in every language it is written in. Pages rendered on request name the deployment's API; in prerendered
 * pages the server does that (server/prerendered-pages.ts). Throws when the folder is empty.
 */
export function samplesOf(
  folder: string,
  apiUrl = writtenApiUrl,
): { label: string; language: CodeLanguage; code: string }[] {
  const found = Object.entries(kinds).flatMap(([kind, { label, language }]) => {
    const extension = language === "bash" ? "sh" : language === "python" ? "py" : "ts";
    const code = files[`../samples/${folder}/${kind}.${extension}`];
    return code === undefined ? [] : [{ label, language, code: code.replaceAll(writtenApiUrl, apiUrl) }];
  });
  if (found.length === 0) throw new Error(`there is no sample in src/samples/${folder}`);
  return found;
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
