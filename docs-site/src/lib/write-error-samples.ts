import { chooseOperation } from "./choose-operation.ts";
import type { ErrorSample } from "./error-sample.ts";
import type { CodeLanguage } from "./highlight.ts";
import { isOfOpenaiWire } from "./openai-wire.ts";
import type { ErrorContent } from "./read-error-contents.ts";
import { toOpenaiClient } from "./to-openai-client.ts";
import { writeCurlSample } from "./write-curl-sample.ts";
import { writeOpenaiPython, writeOpenaiTypeScript } from "./write-openai-samples.ts";
import { writePythonSample } from "./write-python-sample.ts";
import { writeTypeScriptSample } from "./write-typescript-sample.ts";

export interface WrittenErrorSample {
  /** What it is recorded as, below the code. */
  readonly name: "curl" | "python" | "typescript" | "openai-python" | "openai-typescript";
  readonly label: string;
  readonly language: CodeLanguage;
  readonly code: string;
}

/** What meets a code and handles it, in the order of the tabs; with the `openai` clients where what meets it is OpenAI's. */
export function writeErrorSamples(
  entry: Pick<ErrorSample, "code" | "status" | "retryable" | "retryAfter">,
  content: ErrorContent,
): WrittenErrorSample[] {
  const { code, status, retryable, retryAfter } = entry;
  const operation = chooseOperation(code, content.operation);
  const { handle, handlePython } = content;
  const input: ErrorSample = { code, status, retryable, retryAfter, handle, handlePython, operation };
  return [
    { name: "curl", label: "curl", language: "bash", code: writeCurlSample(input) },
    ...(isOfOpenaiWire(operation) ? withOpenai(input, content) : []),
    { name: "python", label: "Sundial Python", language: "python", code: writePythonSample(input) },
    { name: "typescript", label: "Sundial TypeScript", language: "typescript", code: writeTypeScriptSample(input) },
  ];
}

function withOpenai(input: ErrorSample, content: ErrorContent): WrittenErrorSample[] {
  const { typescript, python } = toOpenaiClient(input.code, content);
  const inPython = writeOpenaiPython({ ...input, handlePython: python });
  const inTypeScript = writeOpenaiTypeScript({ ...input, handle: typescript });
  return [
    { name: "openai-python", label: "openai Python", language: "python", code: inPython },
    { name: "openai-typescript", label: "openai TypeScript", language: "typescript", code: inTypeScript },
  ];
}
