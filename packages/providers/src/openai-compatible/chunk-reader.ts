import type { ChatCompletionChunk } from "@sundial/contract/types";
import type { ApiError } from "@sundial/errors";
import { createParser } from "eventsource-parser";
import { providerErrors } from "../errors.ts";
import { parseObject } from "./parse-object.ts";

/** Turns pieces of a body, cut anywhere, into chunks. */
export interface ChunkReader {
  /** The chunks that the piece completed, up to `[DONE]` or a failure. */
  read(piece: Uint8Array): ChatCompletionChunk[];
  /** `[DONE]` has come. */
  readonly isDone: boolean;
  /** A finish reason has come. */
  readonly isFinished: boolean;
  /** Set when an event was no chunk: nothing after it is read. */
  readonly failure: ApiError | null;
}

const eventBytesMax = 16 * 1024 * 1024;

export function createChunkReader(model: string): ChunkReader {
  const decoder = new TextDecoder();
  const state: { isDone: boolean; isFinished: boolean; failure: ApiError | null } = {
    isDone: false,
    isFinished: false,
    failure: null,
  };
  let batch: ChatCompletionChunk[] = [];
  const parser = createParser({
    maxBufferSize: eventBytesMax,
    onEvent: ({ data }) => take(data),
    onError(error) {
      // Fields that no one defined are ignored, as the standard says.
      if (error.type === "max-buffer-size-exceeded") state.failure ??= invalid(model, error);
    },
  });

  function take(data: string): void {
    if (state.isDone || state.failure) return;
    if (data === "[DONE]") {
      state.isDone = true;
      return;
    }
    try {
      const chunk = toChunk(data, model);
      state.isFinished ||= chunk.choices.some((choice) => choice?.finish_reason);
      batch.push(chunk);
    } catch (error) {
      state.failure = error as ApiError; // toChunk throws nothing else
    }
  }

  return Object.assign(state, {
    read(piece: Uint8Array) {
      if (!state.failure) parser.feed(decoder.decode(piece, { stream: true }));
      const ready = batch;
      batch = [];
      return ready;
    },
  });
}

function toChunk(data: string, model: string): ChatCompletionChunk {
  const value = parseObject(data, model);
  if (value.error) throw providerErrors.stream_interrupted({ model }, { cause: new Error(data.slice(0, 500)) });
  if (!Array.isArray(value.choices)) throw invalid(model);
  value.model = model;
  return value as unknown as ChatCompletionChunk; // members beyond choices are the provider's word, passed on as given
}

function invalid(model: string, cause?: unknown): ApiError {
  return providerErrors.upstream_invalid_response({ model }, { cause });
}
