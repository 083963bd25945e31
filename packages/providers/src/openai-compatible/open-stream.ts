import type { Dispatcher } from "undici";
import type { ProviderCall } from "../types.ts";
import { fromStatus, fromTransportError } from "./convert-errors.ts";
import { toUpstreamRequest, type Upstream } from "./upstream.ts";

/** Sends a body and returns the 200 answer, unread. Throws a coded error for any other status or no answer. */
export async function openStream(
  upstream: Upstream,
  path: string,
  call: ProviderCall<object>,
): Promise<Dispatcher.ResponseData> {
  const context = { model: call.model, timeoutSeconds: upstream.timeoutSeconds };
  const request = { ...toUpstreamRequest(upstream, path, call), signal: call.signal };
  const response = await upstream.pool.request(request).catch((error: unknown) => {
    throw fromTransportError(error, context);
  });
  if (response.statusCode === 200) return response;
  const text = await response.body.text().catch(() => "");
  throw fromStatus(response, text, context);
}
