import { z } from "zod";
import { errorContent } from "./error-content.ts";
import { listErrorCodes } from "./error-registry.ts";
import type { CodeLanguage } from "./highlight.ts";
import { chooseOperation, readSampleOperations } from "./sample-operations.ts";
import { writeCurlSample, writeTypeScriptSample } from "./write-error-samples.ts";

const writtenApiUrl = "http://127.0.0.1:8787";

const root = import.meta.glob<string>("../../../openapi/openapi.yaml", {
  query: "?raw",
  import: "default",
  eager: true,
});
const files = import.meta.glob<string>("../../../openapi/paths/**/*.yaml", {
  query: "?raw",
  import: "default",
  eager: true,
});
const operations = readSampleOperations(Object.values(root)[0] ?? "", files);
const exampleSchema = z.looseObject({ retry_after: z.number().nullable() });
const entries = new Map(listErrorCodes().map((entry) => [entry.code, entry]));

/**
 * What meets a code and handles it, in every language it is written in, as `samplesOf` gives others. Pages rendered on request name the
 * deployment's API; in prerendered pages the server does that. Throws for a code that does not exist.
 */
export function errorSamplesOf(
  code: string,
  apiUrl = writtenApiUrl,
): { label: string; language: CodeLanguage; code: string }[] {
  const entry = entries.get(code);
  if (!entry) throw new Error(`there is no error code ${code}`);
  const { handle, operation: named } = errorContent(code);
  const { status, retryable } = entry;
  const { retry_after: retryAfter } = exampleSchema.parse(entry.example);
  const operation = chooseOperation(code, named, operations);
  const input = { code, status, retryable, retryAfter, handle, operation };
  return [
    { label: "curl", language: "bash" as const, code: writeCurlSample(input) },
    { label: "Sundial SDK", language: "typescript" as const, code: writeTypeScriptSample(input) },
  ].map((sample) => ({ ...sample, code: sample.code.replaceAll(writtenApiUrl, apiUrl) }));
}
