import { getEventListeners } from "node:events";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { ChatCompletionChunk } from "../generated/types.gen.ts";
import { makeInstantClient } from "../testing/instant-client.ts";
import {
  cutOff,
  events,
  problem,
  type ScriptedAnswer,
  startScriptedServer,
  toProblem,
} from "../testing/scripted-server.ts";
import type { RequestOptions } from "./client-options.ts";
import { BadGatewayError, ConnectionError, TimeoutError } from "./errors.ts";
import type { Stream } from "./stream.ts";

const request = { model: "m", messages: [{ role: "user" as const, content: "Hello" }], stream: true as const };
const chunk = (content: string) => `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content } }] })}\n\n`;
const done = "data: [DONE]\n\n";

async function open(...answers: ScriptedAnswer[]) {
  const { url, requests } = await startScriptedServer(answers);
  const { sundial } = makeInstantClient(url);
  return { sundial, requests, stream: await sundial.chat.completions.create(request) };
}

/** A stream whose body is in the test's hands. `cancelled` resolves when the client lets go of it. */
async function openByHand(options: RequestOptions = {}) {
  const cancelled = Promise.withResolvers<void>();
  const pair: { body?: ReadableStreamDefaultController<string>; signal?: AbortSignal | null | undefined } = {};
  const source = new ReadableStream<string>({
    start: (controller) => {
      pair.body = controller;
    },
    cancel: () => cancelled.resolve(),
  });
  const fetch = async (_: string, { signal }: RequestInit) => {
    pair.signal = signal;
    return new Response(source.pipeThrough(new TextEncoderStream()));
  };
  const { sundial } = makeInstantClient("https://api.test", { fetch });
  const stream = await sundial.chat.completions.create(request, options);
  if (!pair.body || !pair.signal) throw new Error("fetch was not called");
  return { stream, body: pair.body, signal: pair.signal, cancelled: cancelled.promise };
}

/** The texts that came before the end or the error. */
async function read(stream: Stream<ChatCompletionChunk>): Promise<{ texts: unknown[]; error?: unknown }> {
  const texts: unknown[] = [];
  try {
    for await (const { choices } of stream) texts.push(choices[0]?.delta.content);
    return { texts };
  } catch (error) {
    return { texts, error };
  }
}

describe("a whole stream", () => {
  it("gives every chunk, and asks for events", async () => {
    const { stream, requests } = await open(events([chunk("Air"), chunk(" scatters"), done]));
    expect(await read(stream)).toEqual({ texts: ["Air", " scatters"] });
    expect(stream.requestId).toBe("req_stream");
    expect(requests[0]?.headers.accept).toBe("text/event-stream");
    expect(JSON.parse(requests[0]?.body ?? "")).toEqual(request);
  });

  it("takes in the end of the body, so that the connection serves the next call", async () => {
    const { stream, body, signal } = await openByHand();
    body.enqueue(done);
    expect(await read(stream)).toEqual({ texts: [] });
    body.close();
    expect(signal.aborted).toBe(false);
  });

  it("is cancelled when the body goes on behind the end mark", async () => {
    const { stream, body, cancelled } = await openByHand();
    body.enqueue(done);
    await read(stream);
    body.enqueue(": more");
    await cancelled;
  });

  it("is cancelled when the body does not end soon behind the end mark, and holds no program until then", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    onTestFinished(() => void vi.useRealTimers());
    const { stream, body, signal, cancelled } = await openByHand();
    const timers = vi.spyOn(globalThis, "setTimeout");
    body.enqueue(done);
    await read(stream);
    expect(timers.mock.results.map(({ value }) => value.hasRef())).toEqual([true, false]);
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(249);
    expect(signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    await cancelled;
    expect(signal.aborted).toBe(true);
  });

  it("can be read once", async () => {
    const { stream } = await open(events([chunk("a"), done]));
    await read(stream);
    expect((await read(stream)).error).toMatchObject({ message: expect.stringContaining("only once") });
  });

  it("is opened again as long as there is none", async () => {
    const { stream, requests } = await open(problem(503), events([chunk("a"), done]));
    expect(await read(stream)).toEqual({ texts: ["a"] });
    expect(requests).toHaveLength(2);
  });
});

describe("a stream that breaks", () => {
  it("throws behind what came, and is never sent again", async () => {
    const { stream, requests } = await open(cutOff(chunk("half"), "text/event-stream"), events([chunk("again"), done]));
    const { texts, error } = await read(stream);
    expect(texts).toEqual(["half"]);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(requests).toHaveLength(1);
  });

  it("throws when it ends without its end mark", async () => {
    const { stream, requests } = await open(events([chunk("half")]), events([done]));
    const { texts, error } = await read(stream);
    expect(texts).toEqual(["half"]);
    expect(error).toMatchObject({ name: "ConnectionError", message: expect.stringContaining("[DONE]") });
    expect(requests).toHaveLength(1);
  });

  it.each([
    ["an error event", `event: error\ndata: ${JSON.stringify(toProblem(502, { code: "stream_interrupted" }))}\n\n`],
    ["an error event of fewer members", 'event: error\ndata: {"code":"stream_interrupted","request_id":"req_1"}\n\n'],
    ["an event with an error in it", `data: ${JSON.stringify(toProblem(502, { code: "stream_interrupted" }))}\n\n`],
  ])("throws %s as its class", async (_, event) => {
    const { stream, requests } = await open(events([chunk("half"), event]), events([done]));
    const { texts, error } = await read(stream);
    expect(texts).toEqual(["half"]);
    expect(error).toBeInstanceOf(BadGatewayError);
    expect(error).toMatchObject({ code: "stream_interrupted", status: 502, requestId: "req_1", retryable: true });
    expect(requests).toHaveLength(1);
  });

  it("throws on an event that is not JSON", async () => {
    const { stream } = await open(events(["data: {oops\n\n", done]));
    expect((await read(stream)).error).toMatchObject({ name: "SundialError" });
  });

  it("throws when it falls silent for longer than the timeout", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    onTestFinished(() => void vi.useRealTimers());
    const { stream, body, signal } = await openByHand({ timeoutMs: 50 });
    signal.addEventListener("abort", () => body.error(signal.reason));
    body.enqueue(chunk("half"));
    const texts: unknown[] = [];
    const reading = Array.fromAsync(stream, ({ choices }) => {
      texts.push(choices[0]?.delta.content);
      setImmediate(() => vi.advanceTimersByTime(50));
    });
    await expect(reading).rejects.toThrow(TimeoutError);
    expect(texts).toEqual(["half"]);
  });
});

describe("a reader that takes its time", () => {
  it("is not taken for a silent server", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    onTestFinished(() => void vi.useRealTimers());
    const { stream, body, signal } = await openByHand({ timeoutMs: 50 });
    body.enqueue(chunk("a"));
    for await (const _ of stream) {
      vi.advanceTimersByTime(1000);
      expect(signal.aborted).toBe(false);
      body.enqueue(done);
    }
  });
});

describe("a stream that is left", () => {
  it("is cancelled by leaving the loop", async () => {
    const { stream, requests } = await open(events([chunk("a"), chunk("b")], { open: true }));
    for await (const _ of stream) break;
    expect(await requests[0]?.finished).toBe(false);
  });

  it("is cancelled by abort(), and the loop ends with the reason", async () => {
    const { stream, requests } = await open(events([chunk("a")], { open: true }));
    const reading = read(stream);
    stream.abort(new Error("enough"));
    expect((await reading).error).toMatchObject({ message: "enough" });
    expect(await requests[0]?.finished).toBe(false);
  });

  it("is cancelled by the signal of the call, also in the middle", async () => {
    const { url, requests } = await startScriptedServer([events([chunk("a")], { open: true })]);
    const { sundial } = makeInstantClient(url);
    const controller = new AbortController();
    const stream = await sundial.chat.completions.create(request, { signal: controller.signal });
    const reading = (async () => {
      for await (const _ of stream) controller.abort(new Error("enough"));
    })();
    await expect(reading).rejects.toThrow("enough");
    expect(await requests[0]?.finished).toBe(false);
  });
});

describe("a stream from a fetch that does not look at its signal", () => {
  const deaf = async () =>
    new Response(new ReadableStream({ start: (body) => body.enqueue(new TextEncoder().encode(chunk("a"))) }));

  it("ends by its timeout", async () => {
    const { sundial } = makeInstantClient("https://api.test", { fetch: deaf, timeoutMs: 20 });
    const { texts, error } = await read(await sundial.chat.completions.create(request));
    expect(texts).toEqual(["a"]);
    expect(error).toBeInstanceOf(TimeoutError);
  });

  it("ends by the signal of the call, on which no listener stays", async () => {
    const { sundial } = makeInstantClient("https://api.test", { fetch: deaf });
    const controller = new AbortController();
    const stream = await sundial.chat.completions.create(request, { signal: controller.signal });
    const reading = read(stream);
    setImmediate(() => controller.abort(new Error("enough")));
    expect(await reading).toEqual({ texts: ["a"], error: new Error("enough") });
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  });

  it("ends at once when it was aborted before it is read", async () => {
    const { sundial } = makeInstantClient("https://api.test", { fetch: deaf });
    const stream = await sundial.chat.completions.create(request);
    stream.abort(new Error("enough"));
    expect(await read(stream)).toEqual({ texts: [], error: new Error("enough") });
  });
});
