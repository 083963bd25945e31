import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listErrors } from "@sundial/errors";
import { createSampleError } from "@sundial/sandbox";
import { type ErrorContent, readErrorContents } from "../../docs-site/src/lib/read-error-contents.ts";
import { type WrittenErrorSample, writeErrorSamples } from "../../docs-site/src/lib/write-error-samples.ts";

const root = join(import.meta.dirname, "../..");

/** A sample of a code, as its page shows it, by the name of its record. */
export interface ErrorSampleText {
  readonly name: string;
  readonly code: string;
  readonly text: string;
}

/** The texts of the error encyclopedia, by code. Complete once all domains are imported. */
export function readContents(): ReadonlyMap<string, ErrorContent> {
  const codes = listErrors().map(({ code }) => code);
  return readErrorContents(readTexts("docs-site/src/content/errors"), codes);
}

/** The samples of every registered code in one language. With the `openai` clients there are those of codes that meet their users. */
export function readErrorSamples(language: WrittenErrorSample["name"]): ErrorSampleText[] {
  const contents = readContents();
  return listErrors().flatMap((definition) => {
    const { code, status, retryable } = definition;
    const content = contents.get(code);
    if (!content) throw new Error(`no text for ${code}`);
    const retryAfter = createSampleError(definition).retryAfterSeconds ?? null;
    const written = writeErrorSamples({ code, status, retryable, retryAfter }, content);
    const own = written.filter(({ name }) => name === language);
    return own.map((sample) => ({ name: `${code}/${language}`, code, text: sample.code }));
  });
}

/** The YAML files below a folder of the checkout, by path. */
function readTexts(folder: string): Record<string, string> {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => name.endsWith(".yaml")).map((name) => `${folder}/${name}`);
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(root, file), "utf8")]));
}
