import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listErrors } from "@sundial/errors";
import { createSampleError } from "@sundial/sandbox";
import { chooseOperation } from "../../docs-site/src/lib/choose-operation.ts";
import { type ErrorContent, readErrorContents } from "../../docs-site/src/lib/read-error-contents.ts";
import { writeCurlSample } from "../../docs-site/src/lib/write-curl-sample.ts";
import { writePythonSample } from "../../docs-site/src/lib/write-python-sample.ts";
import { writeTypeScriptSample } from "../../docs-site/src/lib/write-typescript-sample.ts";

const root = join(import.meta.dirname, "../..");

/** The samples of one code, as its page shows them. */
export interface ErrorSamples {
  readonly code: string;
  readonly curl: string;
  readonly python: string;
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
  return listErrors().map((definition) => {
    const { code, status, retryable } = definition;
    const content = contents.get(code);
    if (!content) throw new Error(`no text for ${code}`);
    const operation = chooseOperation(code, content.operation);
    const retryAfter = createSampleError(definition).retryAfterSeconds ?? null;
    const { handle, handlePython } = content;
    const input = { code, status, retryable, retryAfter, handle, handlePython, operation };
    return {
      code,
      curl: writeCurlSample(input),
      python: writePythonSample(input),
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
