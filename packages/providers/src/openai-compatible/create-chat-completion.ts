import type { ChatCompletionRequest } from "@sundial/contract/types";
import { providerErrors } from "../errors.ts";
import type { ProviderCall, UncountedCompletion } from "../types.ts";
import { parseAnswer } from "./parse-answer.ts";
import { send, type Upstream } from "./send.ts";

export async function createChatCompletion(
  upstream: Upstream,
  call: ProviderCall<ChatCompletionRequest>,
): Promise<UncountedCompletion> {
  const response = await send(upstream, "/chat/completions", call);
  const answer = await parseAnswer(upstream, response, call);
  if (!Array.isArray(answer.choices)) throw providerErrors.upstream_invalid_response({ model: call.model });
  answer.model = call.model;
  return answer as unknown as UncountedCompletion; // members beyond choices are the provider's word, passed on as given
}
