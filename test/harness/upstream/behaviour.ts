/** What the fake upstream does with a request. Without any member it answers quickly and correctly. */
export interface UpstreamBehaviour {
  /** With a body, answered instead of the operation's own answer. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a string is sent as it is. */
  readonly body?: unknown;
  /** Nothing is sent before this resolves. */
  readonly holdHeaders?: Promise<unknown>;
  /** A stream pauses after that many chunks until the promise resolves. */
  readonly holdAfterChunks?: { readonly chunks: number; readonly until: Promise<unknown> };
  /** The socket is destroyed after that many chunks of a stream; 0 means right after the headers. */
  readonly cutAfterChunks?: number;
  /** The socket is destroyed before any byte. */
  readonly refuse?: boolean;
  /** The chunk with this index is replaced by something that is no JSON. */
  readonly malformedChunk?: number;
  /** `stream_options.include_usage` is ignored, and a JSON answer has no usage. */
  readonly omitUsage?: boolean;
  /** A stream ends without `[DONE]`. */
  readonly omitDone?: boolean;
  /** A stream never ends by itself, and waits whenever the reader is slower. */
  readonly isEndless?: boolean;
  /** Instead of the text: the answer calls these tools. */
  readonly toolCalls?: readonly { readonly name: string; readonly arguments: string }[];
  /** The words of the answer, one a chunk. */
  readonly words?: readonly string[];
  readonly usage?: UpstreamUsage;
  /** For benchmarks alone: tests wait for promises and not for time. */
  readonly chunkDelayMs?: number;
}

export interface UpstreamUsage {
  readonly prompt_tokens: number;
  readonly completion_tokens: number;
  readonly total_tokens: number;
  readonly prompt_tokens_details?: { readonly cached_tokens: number };
}
