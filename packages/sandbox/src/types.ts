import type { CountableChatRequest, CountableFunction, CountableMessage, CountableTool } from "@sundial/models";
import type { AnswerShape } from "./scenarios/plan-scenarios.ts";

/** What the sandbox reads of a chat completion request. OpenAI's shape; other members are ignored. */
export interface ChatCompletionRequest extends CountableChatRequest {
  readonly messages: readonly ChatMessage[];
  readonly tools?: readonly ChatTool[] | null | undefined;
  readonly tool_choice?: unknown;
  readonly parallel_tool_calls?: boolean | null | undefined;
  readonly functions?: readonly CountableFunction[] | null | undefined;
  readonly function_call?: unknown;
  readonly response_format?: ResponseFormat | null | undefined;
  readonly n?: number | null | undefined;
  readonly stop?: string | readonly string[] | null | undefined;
  readonly max_completion_tokens?: number | null | undefined;
  readonly max_tokens?: number | null | undefined;
  readonly seed?: number | null | undefined;
  readonly stream_options?: { readonly include_usage?: boolean | null | undefined } | null | undefined;
}

export interface ChatMessage extends CountableMessage {
  readonly tool_call_id?: string | null | undefined;
}

export interface ChatTool extends CountableTool {
  readonly type: string;
  readonly custom?: unknown;
}

export interface ResponseFormat {
  readonly type: string;
  readonly json_schema?: { readonly name?: string; readonly schema?: unknown } | undefined;
}

/** What shapes an answer besides the request. The same input gives the same bytes. */
export interface SandboxChatInput {
  readonly request: ChatCompletionRequest;
  /** The public model name to answer with. */
  readonly model: string;
  /** Constant for an installation; another seed gives other answers. */
  readonly seed: string;
  readonly id: string;
  /** Unix seconds. */
  readonly created: number;
  /** What a scenario makes of the answer. */
  readonly shape?: AnswerShape | undefined;
}

export type FinishReason = "stop" | "length" | "tool_calls" | "function_call" | "content_filter";

// Aliases and not interfaces, so that they fit types with an index signature.
export type FunctionToolCall = {
  id: string;
  type: "function";
  function: { name: string; arguments: string };
};

export type CustomToolCall = {
  id: string;
  type: "custom";
  custom: { name: string; input: string };
};

export type ToolCall = FunctionToolCall | CustomToolCall;

export interface AssistantMessage {
  role: "assistant";
  content: string | null;
  refusal: string | null;
  tool_calls?: ToolCall[];
  function_call?: { name: string; arguments: string };
}

export interface ChatChoice {
  index: number;
  message: AssistantMessage;
  logprobs: null;
  finish_reason: FinishReason;
}

export interface CompletionUsage {
  prompt_tokens: number;
  completion_tokens: number;
  total_tokens: number;
  prompt_tokens_details: { cached_tokens: number; audio_tokens: number };
  completion_tokens_details: {
    reasoning_tokens: number;
    audio_tokens: number;
    accepted_prediction_tokens: number;
    rejected_prediction_tokens: number;
  };
}

/** OpenAI's `chat.completion`. */
export interface ChatCompletion {
  id: string;
  object: "chat.completion";
  created: number;
  model: string;
  choices: ChatChoice[];
  usage: CompletionUsage;
  service_tier: "default";
  system_fingerprint: string;
}

export interface ToolCallDelta {
  index: number;
  id?: string;
  type?: "function" | "custom";
  function?: { name?: string; arguments?: string };
  custom?: { name?: string; input?: string };
}

export interface ChatDelta {
  role?: "assistant";
  content?: string | null;
  refusal?: string | null;
  tool_calls?: ToolCallDelta[];
  function_call?: { name?: string; arguments?: string };
}

/** OpenAI's `chat.completion.chunk`. */
export interface ChatCompletionChunk {
  id: string;
  object: "chat.completion.chunk";
  created: number;
  model: string;
  choices: { index: number; delta: ChatDelta; logprobs: null; finish_reason: FinishReason | null }[];
  service_tier: "default";
  system_fingerprint: string;
  /** Present only with `stream_options.include_usage`: null but in the last chunk. */
  usage?: CompletionUsage | null;
}

/** What the sandbox reads of an embedding request. OpenAI's shape. */
export interface EmbeddingRequest {
  readonly input: string | readonly string[] | readonly number[] | readonly (readonly number[])[];
  readonly encoding_format?: "float" | "base64" | undefined;
  readonly dimensions?: number | undefined;
}

/** OpenAI's list of embeddings. A vector is a list of floats, or little-endian 32-bit floats in base64. */
export interface EmbeddingList {
  object: "list";
  data: { object: "embedding"; index: number; embedding: number[] | string }[];
  model: string;
  usage: { prompt_tokens: number; total_tokens: number };
}
