import { chooseOperation } from "./choose-operation.ts";
import { errorContent } from "./error-content.ts";
import { findErrorCode } from "./error-registry.ts";
import type { CodeLanguage } from "./highlight.ts";
import { oldestRecord } from "./sample-record.ts";
import type { ShownSample } from "./shown-sample.ts";
import { writeCurlSample } from "./write-curl-sample.ts";
import { writePythonSample } from "./write-python-sample.ts";
import { writeTypeScriptSample } from "./write-typescript-sample.ts";
import { writtenApiUrl } from "./written-urls.ts";

/** What meets a code and handles it, in every language it is written in, as `samplesOf` gives others. Throws for a code that does not exist. */
export function errorSamplesOf(
  code: string,
  apiUrl = writtenApiUrl,
): { label: string; language: CodeLanguage; code: string }[] {
  const entry = findErrorCode(code);
  if (!entry) throw new Error(`there is no error code ${code}`);
  const { handle, handlePython, operation } = errorContent(code);
  const { status, retryable, retryAfter } = entry;
  const called = chooseOperation(code, operation);
  const input = { code, status, retryable, retryAfter, handle, handlePython, operation: called };
  return [
    { label: "curl", language: "bash" as const, code: writeCurlSample(input) },
    { label: "Sundial Python", language: "python" as const, code: writePythonSample(input) },
    { label: "Sundial TypeScript", language: "typescript" as const, code: writeTypeScriptSample(input) },
  ].map((sample) => ({ ...sample, code: sample.code.replaceAll(writtenApiUrl, apiUrl) }));
}

/** The same as a page shows it. A click runs none of it: the page of the code reproduces the call itself. */
export function shownErrorSample(code: string, apiUrl: string): ShownSample {
  const verified = oldestRecord([`${code}/curl`, `${code}/python`, `${code}/typescript`]);
  return { samples: errorSamplesOf(code, apiUrl), verified, run: null, takesTestKey: true };
}
