import { describe, expect, it } from "vitest";
import type { ChatCompletionChunk } from "../generated/types.gen.ts";
import { makeInstantClient } from "../testing/instant-client.ts";
import { events, startScriptedServer } from "../testing/scripted-server.ts";
import { collectCompletion } from "./collect-completion.ts";

const members = { id: "chat_1", object: "chat.completion.chunk", created: 7, model: "m" };
const request = { model: "m", messages: [{ role: "user" as const, content: "Hello" }], stream: true as const };

interface Part {
  readonly index?: number;
  readonly delta?: object;
  readonly finish_reason?: string | null;
  readonly [member: string]: unknown;
}

/** A chunk as it comes over the wire: also with members that the types do not know. */
function chunk(parts: readonly Part[], rest: object = {}): ChatCompletionChunk {
  const choices = parts.map((part) => ({ index: 0, delta: {}, finish_reason: null, ...part }));
  return { ...members, ...rest, choices } as unknown as ChatCompletionChunk;
}

async function* toStream(chunks: readonly ChatCompletionChunk[]) {
  yield* chunks;
}

const collect = (...chunks: ChatCompletionChunk[]) => collectCompletion(toStream(chunks));

describe("collectCompletion", () => {
  it("joins the text of a stream of the API, and takes its usage", async () => {
    const usage = { prompt_tokens: 1, completion_tokens: 2, total_tokens: 3 };
    const chunks = [
      chunk([{ delta: { role: "assistant", content: "" } }], { usage: null }),
      chunk([{ delta: { content: "Air" } }]),
      chunk([{ delta: { content: " scatters" } }]),
      chunk([{ finish_reason: "stop" }]),
      chunk([], { usage }),
    ];
    const pieces = [...chunks.map((one) => `data: ${JSON.stringify(one)}\n\n`), "data: [DONE]\n\n"];
    const { url } = await startScriptedServer([events(pieces)]);
    const { sundial } = makeInstantClient(url);
    expect(await collectCompletion(await sundial.chat.completions.create(request))).toEqual({
      ...members,
      object: "chat.completion",
      choices: [
        {
          index: 0,
          message: { role: "assistant", content: "Air scatters", refusal: null },
          logprobs: null,
          finish_reason: "stop",
        },
      ],
      usage,
    });
  });

  it("has no usage and no text where none came", async () => {
    const completion = await collect(chunk([{ delta: { role: "assistant" }, finish_reason: "stop" }], { usage: null }));
    expect(completion).not.toHaveProperty("usage");
    expect(completion.choices[0]?.message).toEqual({ role: "assistant", content: null, refusal: null });
  });

  it("joins refusals", async () => {
    const parts = [{ delta: { refusal: "I " } }, { delta: { refusal: "can't." }, finish_reason: "stop" }];
    const completion = await collect(...parts.map((part) => chunk([part])));
    expect(completion.choices[0]?.message).toMatchObject({ content: null, refusal: "I can't." });
  });

  it("joins tool calls by their index, whatever order they come in", async () => {
    const call = (index: number, more: object) => ({ delta: { tool_calls: [{ index, ...more }] } });
    const completion = await collect(
      chunk([call(1, { id: "b", type: "function", function: { name: "second", arguments: "" } })]),
      chunk([call(0, { id: "a", type: "function", function: { name: "first", arguments: "{" } })]),
      chunk([call(1, { function: { arguments: '{"x":' } })]),
      chunk([call(0, { function: { arguments: "}" }, note: 1 })]),
      chunk([call(1, { function: { arguments: "1}" } })]),
      chunk([call(2, { id: "c", type: "custom", custom: { name: "third", input: "x" } })]),
      chunk([{ finish_reason: "tool_calls" }]),
    );
    expect(completion.choices[0]).toMatchObject({ finish_reason: "tool_calls", message: { content: null } });
    expect(completion.choices[0]?.message.tool_calls).toEqual([
      { id: "a", type: "function", function: { name: "first", arguments: "{}" }, note: 1 },
      { id: "b", type: "function", function: { name: "second", arguments: '{"x":1}' } },
      { id: "c", type: "custom", custom: { name: "third", input: "x" } },
    ]);
  });

  it("joins the older function_call", async () => {
    const part = (function_call: object) => chunk([{ delta: { function_call } }]);
    const completion = await collect(
      part({ name: "f", arguments: "" }),
      part({ arguments: "{" }),
      part({ arguments: "}" }),
    );
    expect(completion.choices[0]?.message.function_call).toEqual({ name: "f", arguments: "{}" });
  });

  it("keeps several choices apart, in the order of their index", async () => {
    const completion = await collect(
      chunk([{ index: 1, delta: { content: "b" } }]),
      chunk([{ index: 0, delta: { content: "a" } }]),
      chunk([
        { index: 0, delta: { content: "A" }, finish_reason: "stop" },
        { index: 1, delta: { content: "B" }, finish_reason: "length" },
      ]),
    );
    expect(
      completion.choices.map(({ index, message, finish_reason }) => [index, message.content, finish_reason]),
    ).toEqual([
      [0, "aA", "stop"],
      [1, "bB", "length"],
    ]);
  });

  it("joins log probabilities, and leaves the chunks as they were", async () => {
    const token = (text: string) => ({ token: text, logprob: -1, bytes: null, top_logprobs: [] });
    const first = chunk([{ logprobs: { content: [token("a")], refusal: null } }]);
    const completion = await collect(
      first,
      chunk([{ logprobs: { content: [token("b")], refusal: [token("c")] } }]),
      chunk([{ logprobs: null, finish_reason: "stop" }]),
    );
    expect(completion.choices[0]?.logprobs).toEqual({ content: [token("a"), token("b")], refusal: [token("c")] });
    expect(first.choices[0]?.logprobs?.content).toEqual([token("a")]);
  });

  it("keeps the last value of members that it does not know", async () => {
    const future = (at: number) =>
      chunk([{ delta: { in_delta: at }, in_choice: at }], { in_chunk: at, service_tier: `t${at}` });
    expect(await collect(future(1), future(2))).toMatchObject({
      in_chunk: 2,
      service_tier: "t2",
      choices: [{ in_choice: 2, message: { in_delta: 2 } }],
    });
  });

  it("throws what the stream throws, and for a stream of nothing", async () => {
    const { url } = await startScriptedServer([
      events([`data: ${JSON.stringify(chunk([]))}\n\n`]),
      events(["data: [DONE]\n\n"]),
    ]);
    const { sundial } = makeInstantClient(url);
    await expect(collectCompletion(await sundial.chat.completions.create(request))).rejects.toThrow("not whole");
    await expect(collectCompletion(await sundial.chat.completions.create(request))).rejects.toThrow("single chunk");
  });
});
