import { portalEnv } from "../env.ts";
import { toRequestText, toResponseHead } from "./exchange.ts";
import { aboutOwnObject } from "./owned-path.ts";
import { answerBytesMax, requestShown, type SandboxCall } from "./reproduce-error.ts";

/** What becomes of a run, in this order; `body` comes as often as the answer has pieces. `failed` ends it and is for people. */
export type RunEvent =
  | { readonly sent: string }
  | { readonly status: number; readonly head: string; readonly isStream: boolean; readonly requestId: string | null }
  | { readonly body: string }
  | { readonly failed: string };

const runMsMax = 60_000;

/** Makes the call with that test key over the API's public address, as any program would, and tells of it while it goes on. */
export async function* tellRun(call: SandboxCall, key: string): AsyncGenerator<RunEvent, void> {
  const leaving = new AbortController();
  const signal = AbortSignal.any([leaving.signal, AbortSignal.timeout(runMsMax)]);
  const send = ({ method, path, headers, body }: SandboxCall) =>
    fetch(portalEnv().apiUrl + path, { method, headers: { ...headers, Authorization: `Bearer ${key}` }, body, signal });
  try {
    const own = await aboutOwnObject(call, (list) => send(list).then(readJson));
    if (own === null)
      return yield { failed: "In the sandbox you have none of these yet. Make one, then run it again." };
    yield { sent: toRequestText({ request: requestShown(own, key) }) };
    const answer = await send(own);
    yield {
      status: answer.status,
      head: toResponseHead({ status: answer.status, headers: Object.fromEntries(answer.headers) }),
      isStream: answer.headers.get("content-type")?.startsWith("text/event-stream") === true,
      requestId: answer.headers.get("request-id"),
    };
    yield* tellBody(answer);
  } catch (error) {
    // What fetch and its streams throw when the connection breaks, or nothing came in time.
    if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
    yield { failed: "The connection to the API broke off. Run it again in a moment." };
  } finally {
    // Also when the reader went away: the model is stopped then.
    leaving.abort();
  }
}

/** What is no JSON is no list either. */
async function readJson(answer: Response): Promise<unknown> {
  return await answer.json().catch(() => null);
}

async function* tellBody({ body }: Response): AsyncGenerator<RunEvent, void> {
  let told = 0;
  for await (const text of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    if (told + text.length > answerBytesMax) {
      yield { failed: `Only the first ${told} characters of the answer are shown.` };
      return;
    }
    told += text.length;
    yield { body: text };
  }
}
