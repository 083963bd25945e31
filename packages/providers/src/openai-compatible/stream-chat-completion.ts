import type { ChatCompletionChunk, ChatCompletionRequest } from "@sundial/contract/types";
import { ApiError } from "@sundial/errors";
import { createParser } from "eventsource-parser";
import { providerErrors } from "../errors.ts";
import type { ProviderCall } from "../types.ts";
import { parseObject } from "./parse-answer.ts";
import { send, type Upstream, type UpstreamResponse } from "./send.ts";

type Chunks = AsyncGenerator<ChatCompletionChunk, void, undefined>;

const done = "[DONE]";

export async function streamChatCompletion(
  upstream: Upstream,
  call: ProviderCall<ChatCompletionRequest>,
): Promise<Chunks> {
  const request = {
    ...call.request,
    stream: true,
    stream_options: { ...call.request.stream_options, include_usage: true },
  };
  const response = await send(upstream, "/chat/completions", { ...call, request });
  return readChunks(response, call.model);
}

/** Yields one chunk an event. Throws `stream_interrupted` when the body ends without `[DONE]` or a finish reason. */
async function* readChunks(response: UpstreamResponse, model: string): Chunks {
  let finished = false;
  try {
    for await (const data of readEvents(response)) {
      if (data === done) return;
      const chunk = toChunk(data, model);
      finished ||= chunk.choices.some(({ finish_reason }) => finish_reason);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof ApiError || (error instanceof Error && error.name === "AbortError")) throw error;
    throw providerErrors.stream_interrupted({ model }, { cause: error });
  }
  if (!finished) throw providerErrors.stream_interrupted({ model });
}

/** The data of each server-sent event, at most one piece of the body ahead of its reader. */
async function* readEvents({ body }: UpstreamResponse): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  let events: string[] = [];
  const parser = createParser({ onEvent: ({ data }) => events.push(data) });
  for await (const piece of body as AsyncIterable<Buffer>) {
    // undici types the chunks of a body as any
    parser.feed(decoder.decode(piece, { stream: true }));
    const ready = events;
    events = [];
    yield* ready;
  }
}

function toChunk(data: string, model: string): ChatCompletionChunk {
  const value = parseObject(data, model);
  if (value.error) throw providerErrors.stream_interrupted({ model }, { cause: new Error(data.slice(0, 500)) });
  if (!Array.isArray(value.choices)) throw providerErrors.upstream_invalid_response({ model });
  value.model = model;
  return value as unknown as ChatCompletionChunk; // members beyond choices are the provider's word, passed on as given
}
