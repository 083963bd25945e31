import type { TokensMax } from "@sundial/billing";
import type { ChatCompletionRequest, ChatContentPart, EmbeddingRequest } from "@sundial/contract/types";
import { type ChatModel, countPromptTokens, countTokensOfTexts } from "@sundial/models";
import { providerErrors } from "@sundial/providers";

const bytesPerToken = 4;
const outputTokensUsual = 512;

/** What one image, sound or file counts as, whatever its size: providers count these by pixels, seconds and pages, not by bytes. */
const tokensPerMedium = 1_000;

/**
 * What a call may use, cheaply: a token for four bytes of the body, 1,000 for each image, sound and file in place of its bytes, and the
 * most it may produce or, without a bound, a usual answer. What it did use is settled afterwards.
 */
export function estimateChatTokens(request: ChatCompletionRequest, bodyBytes: number): number {
  const output = (request.max_completion_tokens ?? request.max_tokens ?? outputTokensUsual) * (request.n ?? 1);
  const media = findMedia(request);
  const mediaBytes = media.reduce((sum, inline) => sum + inline.length, 0);
  const textBytes = Math.max(0, bodyBytes - mediaBytes);
  return Math.ceil(textBytes / bytesPerToken) + media.length * tokensPerMedium + output;
}

/** What stands in the body of each image, sound and file: base64 text, or its address. */
function findMedia({ messages }: ChatCompletionRequest): string[] {
  return messages.flatMap(({ content }) => (Array.isArray(content) ? content : []).flatMap(mediumOf));
}

function mediumOf({ image_url, input_audio, file }: ChatContentPart): string[] {
  const medium = image_url?.url ?? input_audio?.data ?? (file && (file.file_data ?? ""));
  return typeof medium === "string" ? [medium] : [];
}

const bytesCounted = 4_096;

/**
 * The most tokens a chat call can use, as far as our tokenizer agrees with the provider's: the input of a short body by its bytes, since a token is at least one, and of
 * a longer one by counting; the output up to the bound that the call sets, or the model's.
 */
export function boundChatTokens(request: ChatCompletionRequest, model: ChatModel, bodyBytes: number): TokensMax {
  const text = bodyBytes <= bytesCounted ? bodyBytes : countPromptTokens(request);
  const output = request.max_completion_tokens ?? request.max_tokens ?? model.outputTokensMax;
  return { input: text + findMedia(request).length * tokensPerMedium, output: output * (request.n ?? 1) };
}

/** The most tokens an embedding call can use. Input that is tokens already is as long as it is. */
export function boundEmbeddingTokens({ input }: EmbeddingRequest, bodyBytes: number): TokensMax {
  if (bodyBytes <= bytesCounted) return { input: bodyBytes, output: 0 };
  const items = Array.isArray(input) ? input : [input];
  const texts = items.filter((item) => typeof item === "string");
  const given = items.reduce<number>((sum, item) => sum + lengthOf(item), 0);
  return { input: given + countTokensOfTexts(texts), output: 0 };
}

function lengthOf(item: string | number | readonly number[]): number {
  if (typeof item === "string") return 0;
  return typeof item === "number" ? 1 : item.length;
}

/**
 * Throws `context_length_exceeded` when the input and the requested output do not fit the model. A body with fewer bytes than the
 * context has tokens needs no counting: a token is at least a byte.
 */
export function assertFitsContext(request: ChatCompletionRequest, model: ChatModel, bodyBytes: number): void {
  const output = request.max_completion_tokens ?? request.max_tokens ?? 0;
  if (bodyBytes + output <= model.contextTokensMax) return;
  const input = countPromptTokens(request);
  const requested = input + output;
  if (requested <= model.contextTokensMax) return;
  throw providerErrors.context_length_exceeded(
    { requested, model: model.id, limit: model.contextTokensMax },
    { param: input > model.contextTokensMax ? "messages" : outputBoundOf(request) },
  );
}

function outputBoundOf({ max_completion_tokens: bound }: ChatCompletionRequest): string {
  return bound === undefined || bound === null ? "max_tokens" : "max_completion_tokens";
}
