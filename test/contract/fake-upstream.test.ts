import OpenAI from "openai";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type FakeUpstream, startFakeUpstream } from "../harness/fake-upstream.ts";

let upstream: FakeUpstream;
let client: OpenAI;
beforeAll(async () => {
  upstream = await startFakeUpstream();
  client = new OpenAI({ baseURL: upstream.url, apiKey: "upstream-key", maxRetries: 0 });
});
afterEach(() => upstream.reset());
afterAll(() => upstream.close());

const question = { model: "gpt-4.1", messages: [{ role: "user" as const, content: "Why is the sky blue?" }] };
const text = "Air scatters blue light more than red light.";

function post(body: object, signal?: AbortSignal): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return fetch(`${upstream.url}/chat/completions`, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
}

describe("without a behaviour", () => {
  test("the official client gets JSON, and the request is recorded", async () => {
    const answer = await client.chat.completions.create(question);
    expect(answer.choices[0]?.message.content).toBe(text);
    expect(answer.usage).toMatchObject({ prompt_tokens: 9, completion_tokens: 9, total_tokens: 18 });
    expect(upstream.requests).toHaveLength(1);
    expect(upstream.requests[0]).toMatchObject({ method: "POST", path: "/v1/chat/completions", body: question });
    expect(upstream.requests[0]?.headers.authorization).toBe("Bearer upstream-key");
    expect(await upstream.requests[0]?.ended).toBe("finished");
  });

  test.each([true, false])("the official client gets a stream, usage: %s", async (include_usage) => {
    const stream = await client.chat.completions.create({
      ...question,
      stream: true,
      stream_options: { include_usage },
    });
    const chunks = await Array.fromAsync(stream);
    expect(chunks.map((chunk) => chunk.choices[0]?.delta.content ?? "").join("")).toBe(text);
    expect(chunks.at(-1)?.usage?.total_tokens).toBe(include_usage ? 18 : undefined);
    expect(upstream.requests[0]?.chunksWritten).toBe(chunks.length);
  });

  test("the official client gets embeddings and models", async () => {
    const { data } = await client.embeddings.create({ model: "text-embedding-3-small", input: ["a", "b"] });
    expect(data.map(({ embedding }) => embedding)).toEqual([
      [0.5, -0.5, 0.5, -0.5],
      [0.5, -0.5, 0.5, -0.5],
    ]);
    expect((await client.models.list()).data.length).toBeGreaterThan(0);
  });
});

describe("behaviours", () => {
  test("a status with a body, once", async () => {
    upstream.behaveOnce({ status: 429, headers: { "retry-after": "7" }, body: { error: { message: "slow down" } } });
    const refused = await post(question);
    expect([refused.status, refused.headers.get("retry-after"), await refused.json()]).toEqual([
      429,
      "7",
      { error: { message: "slow down" } },
    ]);
    expect((await post(question)).status).toBe(200);
  });

  test("headers wait for the test", async () => {
    const held = Promise.withResolvers<void>();
    upstream.behave({ holdHeaders: held.promise });
    const arrived = upstream.nextRequest();
    let isAnswered = false;
    const answering = post(question).then((response) => {
      isAnswered = true;
      return response;
    });
    await arrived;
    expect(isAnswered).toBe(false);
    held.resolve();
    expect((await answering).status).toBe(200);
  });

  test("a stream pauses where it is told, and goes on", async () => {
    const held = Promise.withResolvers<void>();
    upstream.behaveOnce({ holdAfterChunks: { chunks: 3, until: held.promise } });
    const arrived = upstream.nextRequest();
    const response = await post({ ...question, stream: true });
    const request = await arrived;
    await request.waitForChunks(3);
    expect(request.chunksWritten).toBe(3);
    held.resolve();
    expect(await response.text()).toContain("[DONE]");
  });

  test("a cut stream has the chunks before the cut and breaks", async () => {
    upstream.behaveOnce({ cutAfterChunks: 4 });
    const response = await post({ ...question, stream: true });
    let received = "";
    const reading = (async () => {
      for await (const part of response.body ?? []) received += Buffer.from(part).toString();
    })();
    await expect(reading).rejects.toThrow();
    expect(received.match(/^data: /gm)).toHaveLength(4);
    expect(await upstream.requests[0]?.ended).toBe("cut");
  });

  test("no answer at all", async () => {
    upstream.behaveOnce({ refuse: true });
    await expect(post(question)).rejects.toThrow();
  });

  test("a malformed chunk, no usage, no end", async () => {
    upstream.behaveOnce({ malformedChunk: 2, omitUsage: true, omitDone: true });
    const received = await (await post({ ...question, stream: true, stream_options: { include_usage: true } })).text();
    const data = received
      .split("\n\n")
      .filter(Boolean)
      .map((event) => event.slice("data: ".length));
    expect(data[2]).toBe('{"id": broken');
    expect(received).not.toMatch(/usage|DONE/);
  });

  test("tool calls, whole and streamed", async () => {
    upstream.behave({ toolCalls: [{ name: "get_weather", arguments: '{"city":"Oslo"}' }] });
    const whole = await client.chat.completions.create(question);
    expect(whole.choices[0]).toMatchObject({
      finish_reason: "tool_calls",
      message: { tool_calls: [{ function: { arguments: '{"city":"Oslo"}' } }] },
    });
    const streamed = await client.chat.completions.stream({ ...question }).finalChatCompletion();
    expect(streamed.choices[0]?.message.tool_calls?.[0]).toMatchObject({
      function: { name: "get_weather", arguments: '{"city":"Oslo"}' },
    });
  });

  test("an endless stream waits for a slow reader, and sees the client go", async () => {
    upstream.behaveOnce({ isEndless: true, words: ["x".repeat(10_000)] });
    const leave = new AbortController();
    const arrived = upstream.nextRequest();
    const response = await post({ ...question, stream: true }, leave.signal);
    const request = await arrived;
    await request.waitForChunks(20);
    // Nobody reads: what was written lies in the buffers of the two sockets, some megabytes at most.
    expect(request.chunksWritten).toBeLessThan(5_000);
    leave.abort();
    expect(await request.ended).toBe("aborted");
    await expect(request.waitForChunks(1_000_000)).rejects.toThrow(/ended after/);
    await response.body?.cancel().catch(() => undefined);
  });
});
