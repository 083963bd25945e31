import { execFileSync } from "node:child_process";
import { createOrganization, scopes } from "@sundial/accounts";
import "@sundial/api";
import type { Mode } from "@sundial/kernel";
import { createKey } from "@sundial/keys";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ApiProcess, startApiProcess } from "../../harness/api-process.ts";
import { contextOf } from "../../harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../harness/database.ts";
import { type FakeUpstream, startFakeUpstream } from "../../harness/fake-upstream.ts";
import { seeProblem } from "../../harness/problems/see-problem.ts";
import { expectProblem } from "../expect-answer.ts";
import { bodiesPassedOn, hostileBodies } from "./hostile/hostile-bodies.ts";
import { createHostileClient, type HostileCall } from "./hostile/hostile-call.ts";
import { hostileHeads } from "./hostile/hostile-heads.ts";
import { sendRaw } from "./raw-http.ts";

const minutes = 60_000;
const plans = new URL("../../fixtures/plans", import.meta.url).pathname;
const calls = [...hostileBodies, ...hostileHeads];
const models = { method: "GET", path: "/v1/models" };
/** One round sends more than this, so that keeping any of it would be seen; what is less is heap that waits to be used again. */
const growthMebibytesMax = 150;
/** The largest bodies three at a time fit into this heap. A process that kept them would end. */
const heapMebibytesMax = 400;

let database: TestDatabase;
let upstream: FakeUpstream;
let api: ApiProcess;
let testKey: string;
let client: ReturnType<typeof createHostileClient>;
let liveClient: ReturnType<typeof createHostileClient>;

beforeAll(async () => {
  database = await createTestDatabase();
  upstream = await startFakeUpstream();
  api = await startApiProcess({
    DATABASE_URL: database.url,
    PLANS_DIR: plans,
    UPSTREAM_BASE_URL: upstream.url,
    NODE_OPTIONS: `--max-old-space-size=${heapMebibytesMax}`,
  });
  const organization = await createOrganization(contextOf(database), { name: "Hostile", plan: "roomy" });
  const newKey = async (mode: Mode) => {
    const ctx = contextOf(database, { organizationId: organization.id, mode });
    return (await createKey(ctx, { name: "Hostile", scopes, expiresAt: null })).secret;
  };
  testKey = await newKey("test");
  client = createHostileClient(api.url, testKey);
  liveClient = createHostileClient(api.url, await newKey("live"));
});
afterAll(async () => {
  await Promise.all([client.close(), liveClient.close()]);
  await api.end("SIGTERM");
  await upstream.close();
  await database.drop();
});

async function expectAnswered(sender: typeof client, call: HostileCall): Promise<void> {
  const answer = await sender.send(call);
  expect({ code: answer.code, text: answer.text.slice(0, 500) }).toMatchObject({ code: call.answer });
  if (answer.status < 400) return;
  expect(answer.status).toBeLessThan(500);
  const body = JSON.parse(answer.text);
  expectProblem({ ...answer, body }, { code: call.answer });
  const { method = "POST", path = "/v1/chat/completions" } = call;
  expect(seeProblem({ method, path, ...answer, body })).toEqual([]);
}

describe("with a test key", { timeout: minutes }, () => {
  it.each(calls)("$name: $answer", (call) => expectAnswered(client, call));
});

describe("with a live key, whose provider must not be blamed for it", { timeout: minutes }, () => {
  it.each(bodiesPassedOn)("$name: $answer", (call) => expectAnswered(liveClient, call));
});

describe("a body that does not come", () => {
  const head = () =>
    `POST /v1/chat/completions HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${testKey}\r\nContent-Type: application/json\r\nConnection: close\r\n`;

  it("is not waited for when it is announced as too large", async () => {
    const answer = await sendRaw(api.url, `${head()}Content-Length: 10000000000\r\n\r\n`);
    expectProblem({ ...answer, body: JSON.parse(answer.text) }, { code: "body_too_large" });
  });

  it("is read at its own pace, and keeps nobody waiting", async () => {
    const text = '{"model":"sundial-1","messages":[{"role":"user","content":"Hi"}]}';
    async function* slowly() {
      for (const character of text) {
        expect((await client.send(models)).code).toBe("success");
        yield Buffer.from(character);
      }
    }
    const answer = await fetch(`${api.url}/v1/chat/completions`, {
      method: "POST",
      headers: { authorization: `Bearer ${testKey}`, "content-type": "application/json" },
      body: ReadableStream.from(slowly()),
      duplex: "half",
    });
    expect(answer.status).toBe(200);
  });
});

function residentMebibytes(): number {
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(api.pid)], { encoding: "utf8" })) / 1024;
}

/** Sends all of them, some at a time. */
async function sendAll(): Promise<void> {
  const waiting = [...calls];
  const worker = async () => {
    for (let call = waiting.pop(); call; call = waiting.pop()) {
      const { code } = await client.send(call);
      expect({ name: call.name, code }).toEqual({ name: call.name, code: call.answer });
    }
  };
  await Promise.all([worker(), worker(), worker()]);
}

/** Calls like any other program does while the work goes on; the longest that one call took. */
async function callMeanwhile(work: Promise<void>): Promise<{ calls: number; slowestMs: number }> {
  let [isDone, count, slowestMs] = [false, 0, 0];
  const done = () => {
    isDone = true;
  };
  work.then(done, done);
  while (!isDone) {
    const startedAt = performance.now();
    expect((await client.send(models)).code).toBe("success");
    slowestMs = Math.max(slowestMs, performance.now() - startedAt);
    count++;
  }
  await work;
  return { calls: count, slowestMs };
}

describe("all of it again and again", { timeout: 5 * minutes }, () => {
  it("leaves memory flat, and others are answered meanwhile", async () => {
    await sendAll();
    const before = residentMebibytes();
    const meanwhile = await callMeanwhile(sendAll().then(sendAll));
    const after = residentMebibytes();
    console.log(
      `hostile input: 3 x ${calls.length} calls, memory ${before.toFixed(0)} to ${after.toFixed(0)} MiB; ${meanwhile.calls} other calls meanwhile, the slowest took ${meanwhile.slowestMs.toFixed(0)} ms`,
    );
    expect(after - before).toBeLessThan(growthMebibytesMax);
    expect(meanwhile.calls).toBeGreaterThan(20);
    expect(meanwhile.slowestMs).toBeLessThan(20_000);
  });
});
