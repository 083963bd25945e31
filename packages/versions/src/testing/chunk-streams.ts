import fc from "fast-check";
import type { JsonRecord } from "../engine/record.ts";

const text = fc.string({ unit: "grapheme", maxLength: 8 });
const pieces = fc.array(text, { maxLength: 4 });

const call = fc.record({
  kind: fc.constantFrom("function", "function", "custom"),
  name: fc.constantFrom("get_weather", "find_train"),
  pieces,
});

const answer = fc.record({
  content: pieces,
  refusal: fc.option(text, { nil: undefined }),
  calls: fc.array(call, { maxLength: 3 }),
  finishReason: fc.constantFrom("stop", "length", "content_filter", "tool_calls"),
});

/** Streams of the newest version: one to three answers whose chunks are mixed, each with texts and calls of tools, and usage or none. */
export const chunkStreams: fc.Arbitrary<readonly JsonRecord[]> = fc
  .tuple(fc.array(answer, { minLength: 1, maxLength: 3 }), fc.infiniteStream(fc.nat()), fc.boolean())
  .map(([answers, dice, showUsage]) => {
    const queues = answers.map((one, index) =>
      partsOf(one).map((part) => toChunk([{ index, logprobs: null, ...part }])),
    );
    const chunks: JsonRecord[] = [];
    while (queues.some((queue) => queue.length > 0)) {
      const open = queues.filter((queue) => queue.length > 0);
      const next = open[dice.next().value % open.length]?.shift();
      if (next) chunks.push(next);
    }
    const usage = { prompt_tokens: 3, completion_tokens: 4, total_tokens: 7 };
    return showUsage ? [...chunks, { ...toChunk([]), usage }] : chunks;
  });

function toChunk(choices: readonly JsonRecord[]): JsonRecord {
  return { id: "chatcmpl_1", object: "chat.completion.chunk", created: 1_795_435_200, model: "sundial-1", choices };
}

interface Answer {
  readonly content: readonly string[];
  readonly refusal: string | undefined;
  readonly calls: readonly { readonly kind: string; readonly name: string; readonly pieces: readonly string[] }[];
  readonly finishReason: string;
}

function partsOf({ content, refusal, calls, finishReason }: Answer): JsonRecord[] {
  const deltas: JsonRecord[] = [
    { role: "assistant", content: "" },
    ...content.map((piece) => ({ content: piece })),
    ...(refusal === undefined ? [] : [{ refusal }]),
    ...calls.flatMap(({ kind, name, pieces: parts }, index) => [
      { tool_calls: [{ index, id: `call_${index}`, type: kind, ...openCall(kind, name) }] },
      ...parts.map((piece) => ({ tool_calls: [{ index, ...continueCall(kind, piece) }] })),
    ]),
  ];
  return [...deltas.map((delta) => ({ delta, finish_reason: null })), { delta: {}, finish_reason: finishReason }];
}

function openCall(kind: string, name: string): JsonRecord {
  return kind === "custom" ? { custom: { name } } : { function: { name, arguments: "" } };
}

function continueCall(kind: string, piece: string): JsonRecord {
  return kind === "custom" ? { custom: { input: piece } } : { function: { arguments: piece } };
}
