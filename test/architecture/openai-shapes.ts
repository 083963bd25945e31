import type {
  ChatCompletion,
  ChatCompletionChunk,
  ChatCompletionRequest,
  EmbeddingRequest,
  Model,
} from "@sundial/contract/types";
import type OpenAI from "openai";

/** The same shape without interfaces, which TypeScript never lets fit a type that allows further members. */
type Plain<T> = T extends string | number | boolean | null | undefined ? T : { [Name in keyof T]: Plain<T[Name]> };
/** OpenAI's type leaves `usage` open, but its API sends it, and so do we. */
type WithUsage = OpenAI.Chat.ChatCompletion & { usage: OpenAI.CompletionUsage };
type Fits<Given extends Wanted, Wanted> = [Given, Wanted];

/** Proved by the compiler: what OpenAI's client can send is a request of ours, and what OpenAI can answer an answer of ours. */
export type OpenAiShapes = [
  Fits<Plain<OpenAI.Chat.ChatCompletionCreateParams>, ChatCompletionRequest>,
  Fits<Plain<WithUsage>, ChatCompletion>,
  Fits<Plain<OpenAI.Chat.ChatCompletionChunk>, ChatCompletionChunk>,
  Fits<Plain<OpenAI.EmbeddingCreateParams>, EmbeddingRequest>,
  Fits<Model, OpenAI.Model>,
];
