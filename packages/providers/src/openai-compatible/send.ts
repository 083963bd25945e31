import type { Dispatcher, Pool } from "undici";
import type { ProviderCall } from "../types.ts";
import { fromStatus, fromTransportError } from "./convert-errors.ts";

/** One provider's address and credential. */
export interface Upstream {
  readonly pool: Pool;
  readonly pathPrefix: string;
  readonly authorization: string;
  readonly timeoutSeconds: number;
}

export type UpstreamResponse = Dispatcher.ResponseData;

/** Sends a body to the provider and returns its 200 answer, unread. Throws a coded error for any other status or no answer. */
export async function send(upstream: Upstream, path: string, call: ProviderCall<object>): Promise<UpstreamResponse> {
  const context = { model: call.model, timeoutSeconds: upstream.timeoutSeconds };
  let response: UpstreamResponse;
  try {
    response = await upstream.pool.request({
      method: "POST",
      path: upstream.pathPrefix + path,
      headers: { "content-type": "application/json", authorization: upstream.authorization },
      body: JSON.stringify({ ...call.request, model: call.upstreamModel }),
      signal: call.signal,
    });
  } catch (error) {
    throw fromTransportError(error, context);
  }
  if (response.statusCode === 200) return response;
  const text = await response.body.text().catch(() => "");
  throw fromStatus(response, text, context);
}
