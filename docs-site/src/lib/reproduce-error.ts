import { newestVersion } from "@sundial/versions";
import { portalEnv } from "../env.ts";
import { chooseOperation } from "./choose-operation.ts";
import type { Exchange } from "./exchange.ts";
import { fillPath, rehearsalId } from "./operations.ts";

/** A call of the public API without its key. */
export interface SandboxCall {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** True where no key of the documentation may make it, so that it is made in the reader's own name. */
  readonly isPersonal?: boolean;
}

/** No more of an answer than this is shown. */
export const answerBytesMax = 64 * 1024;

/** The call that a test key has answered with this code, of the operation that `chooseOperation` takes. */
export function callThatAnswers(code: string, named?: string): SandboxCall {
  const { id, method, path, pathExamples, exampleBody } = chooseOperation(code, named);
  const version = { "Sundial-Version": newestVersion.date };
  if (id === rehearsalId) return { method, path: fillPath(path, [code]), headers: version, body: null };
  const headers = { "Sundial-Scenario": `error;code=${code}`, ...version };
  if (exampleBody === undefined) return { method, path: fillPath(path, pathExamples), headers, body: null };
  const body = JSON.stringify(exampleBody);
  const withBody = { "Content-Type": "application/json", ...headers };
  return { method, path: fillPath(path, pathExamples), headers: withBody, body };
}

/**
 * Makes the call over the API's public address, as any program of the key's owner would, and returns what went over the wire, the key
 * shortened. Rejects when the API cannot be reached.
 */
export async function reproduceError({ method, path, headers, body }: SandboxCall, key: string): Promise<Exchange> {
  const answer = await fetch(portalEnv().apiUrl + path, {
    method,
    headers: { ...headers, Authorization: `Bearer ${key}` },
    body,
    signal: AbortSignal.timeout(15_000),
  });
  const text = await answer.text();
  return {
    request: requestShown({ method, path, headers, body }, key),
    response: {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: text.slice(0, answerBytesMax),
    },
  };
}

/** The call as it is shown: with the key shortened. */
export function requestShown({ method, path, headers, body }: SandboxCall, key: string): Exchange["request"] {
  return { method, path, headers: { Authorization: `Bearer ${shorten(key)}`, ...headers }, body };
}

/** A key as the console shows it: what it is, and its last four characters. */
function shorten(key: string): string {
  return `${key.slice(0, "sdl_test_".length)}…${key.slice(-4)}`;
}
