import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../harness/api.ts";
import { startApiProcess } from "../harness/api-process.ts";
import { type FakeUpstream, startFakeUpstream } from "../harness/fake-upstream.ts";

let upstream: FakeUpstream;
let api: TestApi;
let organization: TestOrganization;
beforeAll(async () => {
  upstream = await startFakeUpstream();
  api = await startTestApi();
  organization = await api.createOrganization();
});
afterAll(async () => {
  await api.stop();
  await upstream.close();
});

const start = () => startApiProcess({ DATABASE_URL: api.database.url, UPSTREAM_BASE_URL: upstream.url });

function chat(url: string, body: object) {
  return fetch(`${url}/v1/chat/completions`, {
    method: "POST",
    headers: { authorization: `Bearer ${organization.keys.live}`, "content-type": "application/json" },
    body: JSON.stringify({ model: "sundial-1", messages: [{ role: "user", content: "Hi" }], ...body }),
  });
}

/** A call whose connection is the agent's to keep. */
async function chatThrough(agent: Agent, url: string): Promise<IncomingMessage> {
  const { hostname, port } = new URL(url);
  const headers = { authorization: `Bearer ${organization.keys.live}`, "content-type": "application/json" };
  const call = request({ agent, hostname, port, method: "POST", path: "/v1/chat/completions", headers });
  call.end(JSON.stringify({ model: "sundial-1", messages: [{ role: "user", content: "Hi" }] }));
  const [response] = await once(call, "response");
  return response.resume();
}

/** Resolves when nobody listens there any more. */
async function untilRefused(url: string): Promise<void> {
  const { hostname, port } = new URL(url);
  const attempt = () =>
    new Promise<string>((resolve) => {
      const socket = connect(Number(port), hostname);
      socket.once("connect", () => resolve("connected")).once("error", () => resolve("refused"));
      socket.unref().once("connect", () => socket.destroy());
    });
  await vi.waitFor(async () => expect(await attempt()).toBe("refused"), { timeout: 5_000, interval: 10 });
}

async function recordOf(requestId: string | null) {
  const [row] = await api.database
    .sql`select outcome, streamed, output_tokens from requests where id = ${requestId ?? ""}`;
  return row;
}

async function lastUseOfTheKey() {
  const last4 = organization.keys.live.slice(-4);
  const [row] = await api.database.sql`select last_used_at from api_keys where last4 = ${last4}`;
  return row?.last_used_at;
}

describe("SIGTERM", () => {
  it("lets a stream in flight finish and be recorded, takes no new calls, and ends with 0", async () => {
    const server = await start();
    const held = Promise.withResolvers<void>();
    upstream.reset();
    upstream.behaveOnce({ holdAfterChunks: { chunks: 2, until: held.promise }, words: ["one ", "two ", "three"] });
    const response = await chat(server.url, { stream: true });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    if (!reader) throw new Error("a stream has a body");
    let text = (await reader.read()).value ?? "";
    const exit = server.end("SIGTERM");
    await untilRefused(server.url);
    held.resolve();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) text += piece.value;
    expect(text).toContain("three");
    expect(text).toMatch(/data: \[DONE\]\n\n$/);
    expect(await exit).toBe(0);
    const record = await recordOf(response.headers.get("request-id"));
    expect(record).toMatchObject({ outcome: "succeeded", streamed: true });
    expect(await lastUseOfTheKey()).not.toBeNull();
  });

  it("lets a whole answer in flight finish too, and does not wait for its client to let go of the connection", async () => {
    const server = await start();
    const held = Promise.withResolvers<void>();
    upstream.reset();
    upstream.behaveOnce({ holdHeaders: held.promise });
    const arrived = upstream.nextRequest();
    // It never ends a connection by itself, so waiting for it would outlast this test.
    const agent = new Agent({ keepAlive: true });
    const answer = chatThrough(agent, server.url);
    await arrived;
    const exit = server.end("SIGTERM");
    await untilRefused(server.url);
    // A supervisor that forwards what the terminal sent already sends it twice.
    void server.end("SIGTERM");
    held.resolve();
    const response = await answer;
    expect(response.statusCode).toBe(200);
    expect(response.headers.connection).toBe("close");
    expect(await exit).toBe(0);
    agent.destroy();
    expect(await recordOf(String(response.headers["request-id"]))).toMatchObject({ outcome: "succeeded" });
  });

  it("does not wait for connections that do nothing", async () => {
    const server = await start();
    await (await fetch(`${server.url}/healthz`)).text();
    const { hostname, port } = new URL(server.url);
    const silent = connect(Number(port), hostname);
    await once(silent, "connect");
    const ended = once(silent, "close");
    expect(await server.end("SIGTERM")).toBe(0);
    await ended;
  });
});

describe("a setting", () => {
  it("that is wrong ends the process before it listens", async () => {
    await expect(startApiProcess({ DATABASE_URL: "mysql://nowhere" })).rejects.toThrow("ended before it listened");
  });
});
