import type { ChatCompletionChunk } from "@sundial/contract/types";
import type { Clock, Ids } from "@sundial/kernel";
import { type ChunkStream, providerErrors } from "@sundial/providers";
import {
  createSandboxChatCompletion,
  createSandboxEmbedding,
  sandboxErrors,
  streamSandboxChatCompletion,
} from "@sundial/sandbox";
import type { ChatCall, Engine } from "./engine.ts";
import { waitForClient } from "./wait-for-client.ts";

/** Answers test keys: deterministic, free, and without a network. The same key, body and scenario get the same answer, id and time aside. */
export function createSandboxEngine({ clock, newId }: { clock: Clock; newId: Ids }): Engine {
  const inputOf = ({ request, model, apiKeyId, scenario }: ChatCall) => ({
    request,
    model: model.id,
    seed: apiKeyId,
    id: newId("chatCompletion").replace("_", "-"),
    created: Math.floor(clock.nowMs() / 1000),
    shape: scenario?.shape ?? undefined,
  });
  return {
    provider: "sandbox",
    async chat(call) {
      const fault = call.scenario?.fault;
      if (fault) throw notAStream(fault.name);
      const answer = createSandboxChatCompletion(inputOf(call));
      await waitForClient(call.scenario?.waitMs ?? 0, call.signal);
      return answer;
    },
    async streamChat(call) {
      const input = inputOf(call);
      const { scenario } = call;
      if (!scenario) return oneByOne(streamSandboxChatCompletion(input));
      assertShapes(input);
      await waitForClient(scenario.waitMs, call.signal);
      const chunks = streamSandboxChatCompletion(input);
      if (scenario.fault?.name !== "cut_stream") return oneByOne(chunks);
      return cutOff(chunks, { after: scenario.fault.after, model: call.model.id });
    },
    async embed({ request, model, signal, scenario }) {
      await waitForClient(scenario?.waitMs ?? 0, signal);
      return createSandboxEmbedding({ request, model: model.id, dimensionsMax: model.dimensionsMax });
    },
  };
}

/** Throws before the stream begins what would else be an error in the middle of it. */
function assertShapes(input: Parameters<typeof createSandboxChatCompletion>[0]): void {
  if (input.shape) createSandboxChatCompletion(input);
}

function notAStream(name: string): Error {
  const reason = "the request does not set `stream` to true.";
  return sandboxErrors.scenario_not_applicable({ name, reason }, { param: "Sundial-Scenario" });
}

async function* oneByOne(chunks: Iterable<ChatCompletionChunk> | AsyncIterable<ChatCompletionChunk>): ChunkStream {
  for await (const chunk of chunks) yield [chunk];
}

async function* cutOff(
  chunks: AsyncIterable<ChatCompletionChunk>,
  { after, model }: { readonly after: number; readonly model: string },
): ChunkStream {
  let sent = 0;
  for await (const chunk of chunks) {
    if (sent++ >= after) break;
    yield [chunk];
  }
  throw providerErrors.stream_interrupted({ model });
}
