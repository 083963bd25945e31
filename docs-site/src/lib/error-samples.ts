import { errorContent } from "./error-content.ts";
import { findErrorCode } from "./error-registry.ts";
import { oldestRecord } from "./sample-record.ts";
import type { ShownSample } from "./shown-sample.ts";
import { type WrittenErrorSample, writeErrorSamples } from "./write-error-samples.ts";
import { writtenApiUrl } from "./written-urls.ts";

/** What meets a code and handles it, in every language it is written in, as `samplesOf` gives others. Throws for a code that does not exist. */
export function errorSamplesOf(code: string, apiUrl = writtenApiUrl): WrittenErrorSample[] {
  const entry = findErrorCode(code);
  if (!entry) throw new Error(`there is no error code ${code}`);
  const samples = writeErrorSamples(entry, errorContent(code));
  return samples.map((sample) => ({ ...sample, code: sample.code.replaceAll(writtenApiUrl, apiUrl) }));
}

/** The same as a page shows it. A click runs none of it: the page of the code reproduces the call itself. */
export function shownErrorSample(code: string, apiUrl: string): ShownSample {
  const samples = errorSamplesOf(code, apiUrl);
  const verified = oldestRecord(samples.map(({ name }) => `${code}/${name}`));
  return { samples, verified, run: null, takesTestKey: true };
}
