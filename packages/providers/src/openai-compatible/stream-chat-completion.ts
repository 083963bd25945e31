import type { ChatCompletionRequest } from "@sundial/contract/types";
import { ApiError } from "@sundial/errors";
import type { Dispatcher } from "undici";
import { providerErrors } from "../errors.ts";
import type { ChunkStream, ProviderCall } from "../types.ts";
import { createChunkReader } from "./chunk-reader.ts";
import { openStream } from "./open-stream.ts";
import type { Upstream } from "./upstream.ts";

/** How long the connection may stay open after `[DONE]` to be used again. */
const endAfterDoneMs = 2_000;

export async function streamChatCompletion(
  upstream: Upstream,
  call: ProviderCall<ChatCompletionRequest>,
): Promise<ChunkStream> {
  const request = {
    ...call.request,
    stream: true,
    stream_options: { ...call.request.stream_options, include_usage: true },
  };
  const response = await openStream(upstream, "/chat/completions", { ...call, request });
  return readBatches(response, call.model);
}

/** Yields what arrived together. Throws `stream_interrupted` when the body ends without `[DONE]` or a finish reason. */
async function* readBatches({ body }: Dispatcher.ResponseData, model: string): ChunkStream {
  const reader = createChunkReader(model);
  let closing: NodeJS.Timeout | undefined;
  try {
    for await (const piece of body as AsyncIterable<Buffer>) {
      // undici types the chunks of a body as any
      const batch = reader.read(piece);
      if (batch.length > 0) yield batch;
      if (reader.failure) throw reader.failure;
      if (reader.isDone) closing ??= setTimeout(() => body.destroy(), endAfterDoneMs);
    }
  } catch (error) {
    if (reader.isDone) return;
    if (error instanceof ApiError || (error instanceof Error && error.name === "AbortError")) throw error;
    throw providerErrors.stream_interrupted({ model }, { cause: error });
  } finally {
    clearTimeout(closing);
  }
  if (!reader.isDone && !reader.isFinished) throw providerErrors.stream_interrupted({ model });
}
