import type { ChatCompletionChunk } from "@sundial/contract/types";
import type { Clock, Ids } from "@sundial/kernel";
import type { ChunkStream } from "@sundial/providers";
import { createSandboxChatCompletion, createSandboxEmbedding, streamSandboxChatCompletion } from "@sundial/sandbox";
import type { ChatCall, Engine } from "./engine.ts";

/** Answers test keys: deterministic, free, and without a network. The same key and body get the same answer, id and time aside. */
export function createSandboxEngine({ clock, newId }: { clock: Clock; newId: Ids }): Engine {
  const inputOf = ({ request, model, apiKeyId }: ChatCall) => ({
    request,
    model: model.id,
    seed: apiKeyId,
    id: newId("chatCompletion").replace("_", "-"),
    created: Math.floor(clock.nowMs() / 1000),
  });
  return {
    provider: "sandbox",
    chat: async (call) => createSandboxChatCompletion(inputOf(call)),
    streamChat: async (call) => oneByOne(streamSandboxChatCompletion(inputOf(call))),
    embed: async ({ request, model }) =>
      createSandboxEmbedding({ request, model: model.id, dimensionsMax: model.dimensionsMax }),
  };
}

async function* oneByOne(chunks: Iterable<ChatCompletionChunk> | AsyncIterable<ChatCompletionChunk>): ChunkStream {
  for await (const chunk of chunks) yield [chunk];
}
