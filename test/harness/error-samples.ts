import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listErrors } from "@sundial/errors";
import { createSampleError } from "@sundial/sandbox";
import { type ErrorContent, readErrorContents } from "../../docs-site/src/lib/read-error-contents.ts";
import { chooseOperation, readSampleOperations } from "../../docs-site/src/lib/sample-operations.ts";
import { writeCurlSample, writeTypeScriptSample } from "../../docs-site/src/lib/write-error-samples.ts";

const root = join(import.meta.dirname, "../..");

/** The samples of one code, as its page shows them. */
export interface ErrorSamples {
  readonly code: string;
  readonly operationId: string;
  readonly curl: string;
  readonly typescript: string;
}

/** The texts of the error encyclopedia, by code. Complete once all domains are imported. */
export function readContents(): ReadonlyMap<string, ErrorContent> {
  const codes = listErrors().map(({ code }) => code);
  return readErrorContents(readTexts("docs-site/src/content/errors"), codes);
}

/** The samples of every registered code, by code. */
export function readErrorSamples(): ErrorSamples[] {
  const contents = readContents();
  const openapi = readFileSync(join(root, "openapi/openapi.yaml"), "utf8");
  const operations = readSampleOperations(openapi, readTexts("openapi/paths"));
  return listErrors().map((definition) => {
    const { code, status, retryable } = definition;
    const content = contents.get(code);
    if (!content) throw new Error(`no text for ${code}`);
    const operation = chooseOperation(code, content.operation, operations);
    const retryAfter = createSampleError(definition).retryAfterSeconds ?? null;
    const input = { code, status, retryable, retryAfter, handle: content.handle, operation };
    return {
      code,
      operationId: operation.id,
      curl: writeCurlSample(input),
      typescript: writeTypeScriptSample(input),
    };
  });
}

/** The YAML files below a folder of the checkout, by path. */
function readTexts(folder: string): Record<string, string> {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => name.endsWith(".yaml")).map((name) => `${folder}/${name}`);
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(root, file), "utf8")]));
}
