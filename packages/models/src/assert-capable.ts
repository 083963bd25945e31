import type { CountableChatRequest } from "./count-prompt-tokens.ts";
import { modelErrors } from "./errors.ts";
import type { ChatCapability, ChatModel, EmbeddingModel } from "./types.ts";

/** What is read of a chat completion request to know what it asks of its model. Other members are ignored. */
export interface ChatAsk extends Pick<CountableChatRequest, "messages"> {
  readonly stream?: boolean | null | undefined;
  readonly tools?: readonly unknown[] | null | undefined;
  readonly functions?: readonly unknown[] | null | undefined;
  readonly response_format?: { readonly type?: string | undefined } | null | undefined;
}

interface Asked {
  readonly capability: ChatCapability;
  /** As the sentence of the refusal has it: "cannot be used for images". */
  readonly use: string;
  readonly param: string;
}

/** Throws `model_not_supported`, with the member at fault, when a chat completion asks for what its model does not declare. */
export function assertChatCapable(model: ChatModel, request: ChatAsk): void {
  const beyond = listAsked(request).find(({ capability }) => !model.capabilities.includes(capability));
  if (!beyond) return;
  throw modelErrors.model_not_supported({ model: model.id, operation: beyond.use }, { param: beyond.param });
}

/** Throws `model_not_supported` when an embedding is to be shorter than its model's, which not every model can. */
export function assertEmbeddingCapable(model: EmbeddingModel, dimensions: number | null | undefined): void {
  if (dimensions == null || dimensions === model.dimensionsMax || model.capabilities.includes("dimensions")) return;
  const operation = `embeddings of other than ${model.dimensionsMax} dimensions`;
  throw modelErrors.model_not_supported({ model: model.id, operation }, { param: "dimensions" });
}

function listAsked({ messages, stream, tools, functions, response_format: format }: ChatAsk): Asked[] {
  const image = findImage(messages);
  const asked: Asked[] = [];
  if (image !== undefined) asked.push({ capability: "vision", use: "messages with images", param: image });
  if (tools?.length) asked.push({ capability: "tools", use: "tools", param: "tools" });
  if (functions?.length) asked.push({ capability: "tools", use: "functions", param: "functions" });
  if (format?.type !== undefined && format.type !== "text") {
    asked.push({ capability: "response_format", use: "structured output", param: "response_format" });
  }
  if (stream) asked.push({ capability: "streaming", use: "streams", param: "stream" });
  return asked;
}

function findImage(messages: ChatAsk["messages"]): string | undefined {
  for (const [at, { content }] of messages.entries()) {
    const part = Array.isArray(content) ? content.findIndex(({ type }) => type === "image_url") : -1;
    if (part >= 0) return `messages.${at}.content.${part}`;
  }
  return undefined;
}
