import type { ChatCompletionRequest, EmbeddingList, EmbeddingRequest } from "@sundial/contract/types";
import type { ChatModel, EmbeddingModel } from "@sundial/models";
import type { ChunkStream, UncountedCompletion } from "@sundial/providers";
import type { ScenarioPlan } from "@sundial/sandbox";

/** One call to answer. Aborting `signal` stops the work and what it costs. */
export interface EngineCall<Request, Model> {
  readonly request: Request;
  readonly model: Model;
  readonly signal: AbortSignal;
  readonly apiKeyId: string;
  /** What the caller asked the sandbox to do to the answer. */
  readonly scenario: ScenarioPlan | undefined;
}

export type ChatCall = EngineCall<ChatCompletionRequest, ChatModel>;
export type EmbeddingCall = EngineCall<EmbeddingRequest, EmbeddingModel>;

/** What answers inference calls: the sandbox for test keys, the providers for live ones. Failures are coded errors. */
export interface Engine {
  /** The name in `Sundial-Provider` and in the ledger. */
  readonly provider: string;
  chat(call: ChatCall): Promise<UncountedCompletion>;
  streamChat(call: ChatCall): Promise<ChunkStream>;
  embed(call: EmbeddingCall): Promise<EmbeddingList>;
}
