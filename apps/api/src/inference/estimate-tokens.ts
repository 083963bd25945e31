import type { ChatCompletionRequest } from "@sundial/contract/types";
import { type ChatModel, countPromptTokens } from "@sundial/models";
import { providerErrors } from "@sundial/providers";

const bytesPerToken = 4;
const outputTokensUsual = 512;

/** What a call may use, cheaply: a token for four bytes of the body, and the most it may produce or, without a bound, a usual answer. */
export function estimateChatTokens(request: ChatCompletionRequest, bodyBytes: number): number {
  const output = (request.max_completion_tokens ?? request.max_tokens ?? outputTokensUsual) * (request.n ?? 1);
  return Math.ceil(bodyBytes / bytesPerToken) + output;
}

/**
 * Throws `context_length_exceeded` when the input and the requested output do not fit the model. A body with fewer bytes than the
 * context has tokens needs no counting: a token is at least a byte.
 */
export function assertFitsContext(request: ChatCompletionRequest, model: ChatModel, bodyBytes: number): void {
  const output = request.max_completion_tokens ?? request.max_tokens ?? 0;
  if (bodyBytes + output <= model.contextTokensMax) return;
  const requested = countPromptTokens(request) + output;
  if (requested <= model.contextTokensMax) return;
  throw providerErrors.context_length_exceeded(
    { requested, model: model.id, limit: model.contextTokensMax },
    { param: "messages" },
  );
}
