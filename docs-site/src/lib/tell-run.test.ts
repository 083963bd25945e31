import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { tellRun } from "./tell-run.ts";

const key = `sdl_test_${"k".repeat(36)}`;
const call = { method: "POST", path: "/v1/chat/completions", headers: {}, body: "{}" };

// In the place of the API, so that the test says when each piece comes. Its address goes into process.env, which the portal reads once.
const answers: ServerResponse[] = [];
const server = createServer((_req, res) => {
  answers.push(res);
});
beforeAll(async () => {
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a path
  vi.stubEnv("API_URL", `http://127.0.0.1:${port}`);
});
afterAll(() => {
  vi.unstubAllEnvs();
  server.close();
});

async function begin() {
  const events = tellRun(call, key);
  const next = async () => (await events.next()).value;
  const sent = await next();
  const head = next();
  const answer = await vi.waitFor(() => answers.pop() ?? Promise.reject(new Error("no call has come")));
  answer.writeHead(200, { "content-type": "text/event-stream", "request-id": "req_1" });
  return { events, next, sent, head, answer };
}

describe("tellRun", () => {
  it("tells of each piece before the next one is sent, and never of the whole key", async () => {
    const { next, sent, head, answer } = await begin();
    answer.write("data: one\n\n");
    expect(sent).toEqual({ sent: expect.stringMatching(/^POST \/v1\/chat\/completions HTTP\/1\.1\n.*sdl_test_…kkkk/) });
    expect(await head).toMatchObject({ status: 200, isStream: true, requestId: "req_1" });
    expect(await next()).toEqual({ body: "data: one\n\n" });
    answer.write("data: two\n\n");
    expect(await next()).toEqual({ body: "data: two\n\n" });
    answer.end();
    expect(await next()).toBeUndefined();
  });

  it("says so when the connection breaks", async () => {
    const { next, head, answer } = await begin();
    answer.write("data: one\n\n");
    await head;
    await next();
    answer.destroy();
    expect(await next()).toEqual({ failed: expect.stringContaining("broke off") });
  });

  it("ends the call when nobody listens any more", async () => {
    const { events, next, head, answer } = await begin();
    answer.write("data: one\n\n");
    await head;
    await next();
    const closed = once(answer, "close");
    await events.return();
    await closed;
  });

  it("shows no more than a page can hold", async () => {
    const { next, head, answer } = await begin();
    answer.end("x".repeat(100_000));
    await head;
    const told: unknown[] = [];
    for (let event = await next(); event; event = await next()) told.push(event);
    expect(told.at(-1)).toEqual({ failed: expect.stringMatching(/^Only the first \d+ characters/) });
  });
});
