import type { ChatCompletionRequest } from "@sundial/contract/types";
import { providerErrors } from "../errors.ts";
import type { ProviderCall, UncountedCompletion } from "../types.ts";
import { exchange } from "./exchange.ts";
import { parseObject } from "./parse-object.ts";
import type { Upstream } from "./upstream.ts";

export async function createChatCompletion(
  upstream: Upstream,
  call: ProviderCall<ChatCompletionRequest>,
): Promise<UncountedCompletion> {
  const answer = parseObject(await exchange(upstream, "/chat/completions", call), call.model);
  if (!Array.isArray(answer.choices)) throw providerErrors.upstream_invalid_response({ model: call.model });
  answer.model = call.model;
  return answer as unknown as UncountedCompletion; // members beyond choices are the provider's word, passed on as given
}
