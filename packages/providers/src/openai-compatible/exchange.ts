import type { IncomingHttpHeaders } from "node:http";
import type { ProviderCall } from "../types.ts";
import { fromStatus, fromTransportError } from "./convert-errors.ts";
import { toUpstreamRequest, type Upstream } from "./upstream.ts";

/**
 * Sends a body and returns the whole text of the 200 answer. Throws a coded error for any other status or no answer. Written on the
 * dispatcher itself: an answer that is wanted whole needs no stream, and a stream for each call is a fifth of undici's work.
 */
export async function exchange(upstream: Upstream, path: string, call: ProviderCall<object>): Promise<string> {
  const context = { model: call.model, timeoutSeconds: upstream.timeoutSeconds };
  const answer = await receive(upstream, path, call).catch((error: unknown) => {
    throw fromTransportError(error, context);
  });
  if (answer.statusCode === 200) return answer.text;
  throw fromStatus(answer, answer.text, context);
}

interface WholeAnswer {
  readonly statusCode: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

function receive(upstream: Upstream, path: string, call: ProviderCall<object>): Promise<WholeAnswer> {
  const { signal } = call;
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let head: Omit<WholeAnswer, "text"> = { statusCode: 0, headers: {} };
    let abort: () => void;
    upstream.pool.dispatch(toUpstreamRequest(upstream, path, call), {
      onRequestStart(controller) {
        abort = () => controller.abort(new DOMException("the client left", "AbortError"));
        if (signal.aborted) abort();
        else signal.addEventListener("abort", abort, { once: true });
      },
      onResponseStart(_, statusCode, headers) {
        head = { statusCode, headers };
      },
      onResponseData(_, piece) {
        pieces.push(piece);
      },
      onResponseEnd() {
        signal.removeEventListener("abort", abort);
        const [first = Buffer.alloc(0)] = pieces;
        resolve({ ...head, text: (pieces.length > 1 ? Buffer.concat(pieces) : first).toString("utf8") });
      },
      onResponseError(_, error) {
        signal.removeEventListener("abort", abort);
        reject(error);
      },
    });
  });
}
