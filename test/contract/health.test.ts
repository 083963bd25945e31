import { connect, createServer, type Server, type Socket } from "node:net";
import { readEnv, startServer } from "@sundial/api";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type CallOptions, startTestApi, type TestApi } from "../harness/api.ts";
import { expectProblem } from "./expect-answer.ts";

let proxy: Awaited<ReturnType<typeof startCutter>>;
let api: TestApi;
beforeAll(async () => {
  proxy = await startCutter();
  api = await startTestApi();
});
afterAll(async () => {
  await api.stop();
  await proxy.close();
});

describe("health", () => {
  it("says that the process runs, and that it can answer", async () => {
    for (const path of ["/healthz", "/readyz"]) {
      const answer = await api.call("GET", path);
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual({ status: "ok" });
    }
  });

  it("is not ready while the database is away, alive all the same, and ready when it is back", async () => {
    const replica = await api.startReplica({
      DATABASE_URL: proxy.urlTo(api.database.url),
      DATABASE_CONNECTIONS_MAX: "2",
    });
    try {
      expect((await replica.call("GET", "/readyz")).status).toBe(200);
      proxy.cut();
      const answer = await replica.call("GET", "/readyz");
      expect(answer.status).toBe(503);
      expect(answer.text).not.toMatch(/postgres|127\.0\.0\.1|ECONN/);
      expect((await replica.call("GET", "/healthz")).status).toBe(200);
      proxy.mend();
      await vi.waitFor(async () => expect((await replica.call("GET", "/readyz")).status).toBe(200), 15_000);
    } finally {
      proxy.mend();
      await replica.stop();
    }
  });

  it("answers calls with a coded error while the database is away, and a remembered key is no exception", async () => {
    const { keys } = await api.createOrganization();
    const replica = await api.startReplica({ DATABASE_URL: proxy.urlTo(api.database.url) });
    try {
      const chat: CallOptions = {
        key: keys.test,
        body: { model: "sundial-1", messages: [{ role: "user", content: "Hi" }] },
      };
      expect((await replica.call("POST", "/v1/chat/completions", chat)).status).toBe(200);
      proxy.cut();
      const answer = await replica.call("POST", "/v1/chat/completions", chat);
      expectProblem(answer, { operationId: "createChatCompletion", code: "service_unavailable" });
      const read = await replica.call("GET", "/v1/members", { key: keys.live });
      expectProblem(read, { operationId: "listMembers", code: "service_unavailable" });
    } finally {
      proxy.mend();
      await replica.stop();
    }
  });
});

describe("metrics", () => {
  it("are on a port of their own", async () => {
    const answer = await fetch(`${api.metricsUrl}/metrics`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("text/plain");
    expect((await fetch(`${api.metricsUrl}/v1/models`)).status).toBe(404);
    expectProblem(await api.call("GET", "/metrics"), { code: "route_not_found" });
  });

  it("count responses by operation and status, and tokens, and name nobody", async () => {
    const organization = await api.createOrganization();
    const { test } = organization.keys;
    const body = { model: "sundial-1", messages: [{ role: "user", content: "Hi" }] };
    await api.call("POST", "/v1/chat/completions", { key: test, body });
    await api.call("GET", "/v1/members?limit=0", { key: test });
    const text = await (await fetch(`${api.metricsUrl}/metrics`)).text();
    expect(text).toMatch(/sundial_http_responses_total\{operation="createChatCompletion",status="200"\} [1-9]/);
    expect(text).toMatch(/sundial_http_responses_total\{operation="listMembers",status="400"\} 1\n/);
    expect(text).toMatch(/sundial_tokens_total\{mode="test",kind="output"\} [1-9]/);
    for (const secret of [test, organization.id]) expect(text).not.toContain(secret);
  });
});

describe("starting", () => {
  const start = (variables: Record<string, string>) =>
    startServer(
      readEnv({ DATABASE_URL: api.database.url, API_PORT: "0", METRICS_PORT: "0", ...variables }),
      pino({ level: "silent" }),
    );

  it("fails when a port is taken, or the database cannot be reached", async () => {
    await expect(start({ API_PORT: new URL(api.url).port })).rejects.toMatchObject({ code: "EADDRINUSE" });
    await expect(start({ METRICS_PORT: new URL(api.metricsUrl).port })).rejects.toMatchObject({ code: "EADDRINUSE" });
    await expect(start({ DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" })).rejects.toThrow();
  });
});

/** A TCP proxy to PostgreSQL whose connections can be cut, as when the database's machine goes away. */
async function startCutter() {
  const sockets = new Set<Socket>();
  let target = { host: "", port: 0 };
  let isCut = false;
  const server: Server = createServer((inward) => {
    if (isCut) return inward.destroy();
    const outward = connect(target);
    for (const [from, to] of [
      [inward, outward],
      [outward, inward],
    ] as const) {
      sockets.add(from);
      from.on("error", () => to.destroy()).on("close", () => to.destroy());
      from.pipe(to);
    }
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  return {
    urlTo(databaseUrl: string): string {
      const url = new URL(databaseUrl);
      target = { host: url.hostname, port: Number(url.port) };
      url.host = `127.0.0.1:${address.port}`;
      return url.href;
    },
    cut() {
      isCut = true;
      for (const socket of sockets) socket.destroy();
      sockets.clear();
    },
    mend() {
      isCut = false;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
