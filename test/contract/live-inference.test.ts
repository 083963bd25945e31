import type { Database } from "@sundial/db";
import { loadCatalogue } from "@sundial/models";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../harness/api.ts";
import { type FakeUpstream, startFakeUpstream } from "../harness/fake-upstream.ts";
import { expectProblem } from "./expect-answer.ts";

let api: TestApi;
let upstream: FakeUpstream;
let organization: TestOrganization;
beforeAll(async () => {
  upstream = await startFakeUpstream();
  api = await startTestApi({ UPSTREAM_BASE_URL: upstream.url, UPSTREAM_API_KEY: "upstream-secret" });
  organization = await api.createOrganization();
});
afterAll(async () => {
  await api.stop();
  await upstream.close();
});
beforeEach(() => upstream.reset());

const messages = [{ role: "user", content: "Hello." }];

function chat(body: Record<string, unknown> = {}, headers: Record<string, string> = {}) {
  const full = { model: "sundial-2", messages, ...body };
  return api.call("POST", "/v1/chat/completions", { key: organization.keys.live, body: full, headers });
}

async function recordOf(answer: { headers: Headers }) {
  const id = answer.headers.get("request-id");
  return (await api.call("GET", `/v1/requests/${id}`, { key: organization.keys.live })).body;
}

function eventsOf(text: string): string[] {
  return text.split("\n\n").filter(Boolean);
}

describe("a whole answer", () => {
  it("comes from the provider under our model's name, and its tokens are in the ledger", async () => {
    const answer = await chat();
    expect(answer.status).toBe(200);
    expect(answer.body.model).toBe("sundial-2");
    expect(answer.headers.get("sundial-model-served")).toBe("sundial-2");
    expect(answer.headers.get("sundial-provider")).toBe("openai-compatible");
    expect(answer.headers.get("sundial-attempts")).toBe("1");
    expect(await recordOf(answer)).toMatchObject({
      status: 200,
      outcome: "succeeded",
      model: "sundial-2",
      input_tokens: answer.body.usage.prompt_tokens,
      output_tokens: answer.body.usage.completion_tokens,
      streamed: false,
    });
  });

  it("is asked for with every member of the request, known here or not, and with our credential only", async () => {
    const unknown = { x_beam_width: 4, nested: { deep: [1, { two: null }] } };
    await chat({ ...unknown, temperature: 0.25, messages: [{ ...messages[0], x_note: "kept" }] });
    const [request] = upstream.requests;
    expect(request?.body).toEqual({
      ...unknown,
      temperature: 0.25,
      messages: [{ ...messages[0], x_note: "kept" }],
      model: loadCatalogue().require("sundial-2").lanes[0].model,
    });
    expect(request?.headers.authorization).toBe("Bearer upstream-secret");
    expect(JSON.stringify(request?.headers)).not.toContain("sdl_");
  });

  it("is counted by our tokenizer when the provider did not count", async () => {
    upstream.behaveOnce({ omitUsage: true });
    const answer = await chat();
    expect(answer.body.usage.completion_tokens).toBeGreaterThan(0);
    expect(await recordOf(answer)).toMatchObject({ output_tokens: answer.body.usage.completion_tokens });
  });
});

describe("a failing provider", () => {
  it.each([
    [400, 400, "upstream_rejected_request"],
    [401, 502, "upstream_unavailable"],
    [403, 502, "upstream_unavailable"],
    [429, 503, "upstream_overloaded"],
    [500, 502, "upstream_unavailable"],
    [503, 503, "upstream_overloaded"],
  ])("that says %i is answered with %i %s and charged nothing", async (status, answered, code) => {
    upstream.behaveOnce({ status });
    const answer = await chat();
    expect([answer.status, answer.body.code]).toEqual([answered, code]);
    expect(answer.headers.get("retry-after")).toBe(code === "upstream_overloaded" ? "5" : null);
    expect(await recordOf(answer)).toMatchObject({
      status: answered,
      code,
      outcome: "failed",
      input_tokens: 0,
      output_tokens: 0,
    });
  });

  it.each([
    ["no JSON", { body: "<html>busy</html>" }, "upstream_invalid_response"],
    ["no choices", { body: { hello: "world" } }, "upstream_invalid_response"],
    ["a list", { body: [] }, "upstream_invalid_response"],
    ["nothing", { refuse: true }, "upstream_unavailable"],
  ])("that sends %s is not passed on", async (_, behaviour, code) => {
    upstream.behaveOnce(behaviour);
    const answer = await chat();
    expect(answer.body.code).toBe(code);
    expect(answer.text).not.toContain("busy");
  });

  it("never has its own error text shown, but for the reason of a rejected request", async () => {
    upstream.behaveOnce({ status: 500, body: { error: { message: "canary: host db-7 is down" } } });
    expect((await chat()).text).not.toContain("canary");
    upstream.behaveOnce({ status: 400, body: { error: { message: "temperature must be at most 1" } } });
    expect((await chat()).body.detail).toContain("temperature must be at most 1");
  });
});

describe("a provider whose content policy forbids the request", () => {
  const error = { code: "content_filter", message: "canary: hate (high)", innererror: { content_filter_result: {} } };

  it.each([false, true])("is told in our own words, charged nothing and recorded; stream: %s", async (stream) => {
    upstream.behaveOnce({ status: 400, body: { error } });
    const answer = await chat({ stream });
    expectProblem(answer, {
      operationId: "createChatCompletion",
      code: "content_policy_violation",
      secrets: ["canary"],
    });
    const nothing = { input_tokens: 0, output_tokens: 0 };
    expect(await recordOf(answer)).toMatchObject({ code: "content_policy_violation", outcome: "failed", ...nothing });
  });

  it("is told so of embeddings too", async () => {
    upstream.behaveOnce({ status: 400, body: { error: { ...error, code: "ResponsibleAIPolicyViolation" } } });
    const body = { model: "sundial-embed-1", input: "one" };
    const answer = await api.call("POST", "/v1/embeddings", { key: organization.keys.live, body });
    expectProblem(answer, { operationId: "createEmbedding", code: "content_policy_violation", secrets: ["canary"] });
  });
});

describe("a stream", () => {
  it("is passed on chunk by chunk, under our model's name, and recorded before its last byte", async () => {
    const answer = await chat({ stream: true });
    const events = eventsOf(answer.text);
    expect(answer.headers.get("content-type")).toContain("text/event-stream");
    expect(events.at(-1)).toBe("data: [DONE]");
    const chunks = events.slice(0, -1).map((event) => JSON.parse(event.slice("data: ".length)));
    expect(new Set(chunks.map((chunk) => chunk.model))).toEqual(new Set(["sundial-2"]));
    expect(chunks.some((chunk) => "usage" in chunk)).toBe(false);
    const record = await recordOf(answer);
    expect(record).toMatchObject({ outcome: "succeeded", streamed: true });
    expect(record.output_tokens).toBeGreaterThan(0);
    expect(record.first_token_ms).toBeLessThanOrEqual(record.latency_ms);
  });

  it("ends with the usage when asked, the same as in the ledger", async () => {
    const answer = await chat({ stream: true, stream_options: { include_usage: true } });
    const last = JSON.parse(eventsOf(answer.text).at(-2)?.slice("data: ".length) ?? "");
    expect(last.choices).toEqual([]);
    expect(await recordOf(answer)).toMatchObject({
      input_tokens: last.usage.prompt_tokens,
      output_tokens: last.usage.completion_tokens,
    });
  });

  it("that breaks ends in a typed error event, without [DONE], and is charged for what arrived", async () => {
    upstream.behaveOnce({ cutAfterChunks: 4 });
    const answer = await chat({ stream: true });
    const last = eventsOf(answer.text).at(-1) ?? "";
    expect(last).toMatch(/^event: error\ndata: /);
    const problem = JSON.parse(last.slice(last.indexOf("data: ") + 6));
    expect(problem).toMatchObject({
      code: "stream_interrupted",
      request_id: answer.headers.get("request-id"),
      retryable: true,
    });
    expect(problem.error.code).toBe("stream_interrupted");
    const record = await recordOf(answer);
    expect(record).toMatchObject({ outcome: "interrupted", code: "stream_interrupted" });
    expect(record.output_tokens).toBeGreaterThan(0);
  });

  it("with a chunk that is no JSON ends in an error event", async () => {
    upstream.behaveOnce({ malformedChunk: 2 });
    const answer = await chat({ stream: true });
    expect(answer.text).toContain("upstream_invalid_response");
    expect(answer.text).not.toContain("[DONE]");
  });

  it("whose last chunk has no delta is passed on all the same", async () => {
    const finish = {
      id: "x",
      object: "chat.completion.chunk",
      created: 1,
      model: "m",
      choices: [{ index: 0, finish_reason: "stop" }],
    };
    const body = `data: ${JSON.stringify(finish)}\n\ndata: [DONE]\n\n`;
    upstream.behaveOnce({ status: 200, headers: { "content-type": "text/event-stream" }, body });
    const answer = await chat({ stream: true });
    expect(eventsOf(answer.text).at(-1)).toBe("data: [DONE]");
    expect(await recordOf(answer)).toMatchObject({ outcome: "succeeded" });
  });

  it("that is refused before it begins is a plain problem", async () => {
    upstream.behaveOnce({ status: 500 });
    const answer = await chat({ stream: true });
    expect(answer.status).toBe(502);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
  });
});

describe("a client that leaves", () => {
  it("cancels the call upstream and is charged for what was produced", async () => {
    upstream.behaveOnce({ isEndless: true });
    const leaving = new AbortController();
    const response = await fetch(`${api.url}/v1/chat/completions`, {
      method: "POST",
      headers: { authorization: `Bearer ${organization.keys.live}`, "content-type": "application/json" },
      body: JSON.stringify({ model: "sundial-2", messages, stream: true }),
      signal: leaving.signal,
    });
    const reader = response.body?.getReader();
    await reader?.read();
    leaving.abort();
    const [request] = upstream.requests;
    expect(await request?.ended).toBe("aborted");
    const record = await committed(response.headers.get("request-id") ?? "");
    expect(record).toMatchObject({ outcome: "client_disconnected", status: 499 });
    expect(Number(record.output_tokens)).toBeGreaterThan(0);
  });

  it("before the answer began cancels the call upstream and is charged nothing", async () => {
    const held = Promise.withResolvers<void>();
    upstream.behaveOnce({ holdHeaders: held.promise });
    const leaving = new AbortController();
    const arrived = upstream.nextRequest();
    const answer = fetch(`${api.url}/v1/chat/completions`, {
      method: "POST",
      headers: { authorization: `Bearer ${organization.keys.live}`, "content-type": "application/json", traceparent },
      body: JSON.stringify({ model: "sundial-2", messages }),
      signal: leaving.signal,
    });
    const request = await arrived;
    leaving.abort();
    await expect(answer).rejects.toThrow();
    expect(await request.ended).toBe("aborted");
    held.resolve();
    const record = await committedByTrace();
    expect(record).toMatchObject({ outcome: "client_disconnected", status: 499, output_tokens: "0" });
  });

  const traceId = "0af7651916cd43dd8448eb211c80319c";
  const traceparent = `00-${traceId}-b7ad6b7169203331-01`;
  const committedByTrace = () => waitForRow((sql) => sql`select * from requests where trace_id = ${traceId}`);
  const committed = (id: string) => waitForRow((sql) => sql`select * from requests where id = ${id}`);
});

/** Asks again until the row is there: its commit is not tied to anything that this client still sees. */
async function waitForRow(query: (sql: Database["sql"]) => Promise<readonly Record<string, unknown>[]>) {
  for (;;) {
    const [row] = await query(api.database.sql);
    if (row) return row;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe("backpressure", () => {
  it("stops reading upstream while the client does not read", async () => {
    upstream.behaveOnce({ isEndless: true });
    const leaving = new AbortController();
    const response = await fetch(`${api.url}/v1/chat/completions`, {
      method: "POST",
      headers: { authorization: `Bearer ${organization.keys.live}`, "content-type": "application/json" },
      body: JSON.stringify({ model: "sundial-2", messages, stream: true }),
      signal: leaving.signal,
    });
    const [request] = upstream.requests;
    expect(await standstill(() => request?.chunksWritten ?? 0)).toBeGreaterThan(0);
    leaving.abort();
    await response.body?.cancel().catch(() => {});
    expect(await request?.ended).toBe("aborted");
  });
});

/** The count once it has not moved while the API answered 50 other calls. */
async function standstill(count: () => number): Promise<number> {
  for (let last = -1; ; ) {
    if (count() === last) return last;
    last = count();
    for (let calls = 0; calls < 50; calls++) await api.call("GET", "/healthz");
  }
}

describe("without a provider", () => {
  it("live calls say so, and test calls are answered all the same", async () => {
    const bare = await startTestApi();
    const { keys } = await bare.createOrganization();
    const body = { model: "sundial-2", messages };
    const live = await bare.call("POST", "/v1/chat/completions", { key: keys.live, body });
    expect([live.status, live.body.code]).toEqual([503, "upstream_not_configured"]);
    expect((await bare.call("POST", "/v1/chat/completions", { key: keys.test, body })).status).toBe(200);
    await bare.stop();
  });
});

describe("a test key", () => {
  it("never reaches the provider", async () => {
    const body = { model: "sundial-2", messages };
    const answer = await api.call("POST", "/v1/chat/completions", { key: organization.keys.test, body });
    expect(answer.headers.get("sundial-provider")).toBe("sandbox");
    expect(upstream.requests).toHaveLength(0);
  });
});
