import type { Dispatcher, Pool } from "undici";
import type { ProviderCall } from "../types.ts";

/** One provider's address and credential. */
export interface Upstream {
  readonly pool: Pool;
  readonly pathPrefix: string;
  readonly authorization: string;
  readonly timeoutSeconds: number;
}

/** The call under the name the model has upstream, with our credential and nothing of the caller's but the body. */
export function toUpstreamRequest(upstream: Upstream, path: string, call: ProviderCall<object>) {
  return {
    method: "POST",
    path: upstream.pathPrefix + path,
    headers: { "content-type": "application/json", authorization: upstream.authorization },
    body: JSON.stringify({ ...call.request, model: call.upstreamModel }),
  } satisfies Dispatcher.DispatchOptions;
}
