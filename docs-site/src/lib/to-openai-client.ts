import type { ErrorContent } from "./read-error-contents.ts";

type Replacement = readonly [written: RegExp, said: string];

const inTypeScript: readonly Replacement[] = [
  [/\bsundial\./g, "client."],
  [/error\.retryAfterSeconds \?\? (\d+)/g, 'Number(error.headers?.get("retry-after") ?? $1)'],
  [/error\.requestId\b/g, "error.requestID"],
  [/error\.detail\b/g, "error.message"],
  [/\{ idempotencyKey: ([^}]+) \}/g, '{ headers: { "Idempotency-Key": $1 } }'],
  [/\(\{ version \}\)/g, '({ headers: { "Sundial-Version": version } })'],
];
const inPython: readonly Replacement[] = [
  [/error\.retry_after_seconds or (\d+)/g, 'float(error.response.headers.get("retry-after", $1))'],
  [/error\.detail\b/g, "error.message"],
  [/options=\{"idempotency_key": ([^}]+)\}/g, 'extra_headers={"Idempotency-Key": $1}'],
  [/options=\{"version": ([^}]+)\}/g, 'extra_headers={"Sundial-Version": $1}'],
  [/options=\{"headers": (\{[^}]*\})\}/g, "extra_headers=$1"],
];
const ofOwnSdk =
  /\bsundial\.|\bSundial\(|from sundial|client\.(sandbox|versions|organization)|retryAfterSeconds|retry_after_seconds|error\.errors|[( ]options=/;

/** What handles a code with the `openai` clients: the handling with our SDKs in their words, or what its text says instead. Throws when neither does. */
export function toOpenaiClient(code: string, content: ErrorContent): { typescript: string; python: string } {
  const programs = {
    typescript: content.handleOpenai ?? translate(content.handle, inTypeScript),
    python: content.handleOpenaiPython ?? translate(content.handlePython, inPython),
  };
  if (Object.values(programs).some((program) => ofOwnSdk.test(program)))
    throw new Error(`say in src/content/errors/${code}.yaml how the openai clients handle it`);
  return programs;
}

function translate(program: string, replacements: readonly Replacement[]): string {
  return replacements.reduce((text, [written, said]) => text.replace(written, said), program);
}
