import type {
  ChatCompletion,
  ChatCompletionChunk,
  ChatCompletionRequest,
  EmbeddingList,
  EmbeddingRequest,
} from "@sundial/contract/types";

/** One call to a provider: the caller's request, and the names the model has here and there. Aborting `signal` cancels the call upstream. */
export interface ProviderCall<Request> {
  readonly request: Request;
  readonly model: string;
  readonly upstreamModel: string;
  readonly signal: AbortSignal;
}

/** An answer as the provider gave it, but for the model's name; `usage` is absent when the provider did not count. */
export type UncountedCompletion = Omit<ChatCompletion, "usage"> & Partial<Pick<ChatCompletion, "usage">>;

/** A streamed answer: each step gives the chunks that arrived together, never none. Returning early cancels the call. */
export type ChunkStream = AsyncGenerator<readonly ChatCompletionChunk[], void, undefined>;

/**
 * A provider that speaks OpenAI's protocol. Every method throws a coded `upstream_*` error; a stream may also throw one in its middle.
 * Leaving a stream early cancels the call upstream. Requests are passed on with all their members, known here or not.
 */
export interface Provider {
  readonly name: string;
  createChatCompletion(call: ProviderCall<ChatCompletionRequest>): Promise<UncountedCompletion>;
  /** Resolves when the provider has begun to answer. Asks for the usage chunk whether or not the caller did. */
  streamChatCompletion(call: ProviderCall<ChatCompletionRequest>): Promise<ChunkStream>;
  createEmbedding(call: ProviderCall<EmbeddingRequest>): Promise<EmbeddingList>;
  close(): Promise<void>;
}
