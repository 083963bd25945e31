import { providerErrors } from "../errors.ts";
import type { ProviderCall } from "../types.ts";
import { fromTransportError } from "./convert-errors.ts";
import type { Upstream, UpstreamResponse } from "./send.ts";

/** Reads a whole JSON object. Throws `upstream_invalid_response` when it is none, `upstream_unavailable` when it breaks off. */
export async function parseAnswer(
  upstream: Upstream,
  response: UpstreamResponse,
  { model }: ProviderCall<object>,
): Promise<Record<string, unknown>> {
  let text: string;
  try {
    text = await response.body.text();
  } catch (error) {
    throw fromTransportError(error, { model, timeoutSeconds: upstream.timeoutSeconds });
  }
  return parseObject(text, model);
}

/** Parses one JSON object. Throws `upstream_invalid_response`. */
export function parseObject(text: string, model: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw providerErrors.upstream_invalid_response({ model }, { cause });
  }
  if (typeof value !== "object" || value === null) throw providerErrors.upstream_invalid_response({ model });
  return value as Record<string, unknown>; // an object, by the line above
}
