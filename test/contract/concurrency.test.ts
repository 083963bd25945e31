import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startTestApi, type TestAnswer, type TestApi, type TestOrganization } from "../harness/api.ts";
import { type FakeUpstream, startFakeUpstream, type UpstreamBehaviour } from "../harness/fake-upstream.ts";
import { writePlan } from "../harness/write-plan.ts";
import { expectProblem } from "./expect-answer.ts";

const slots = 3;
const plans = mkdtempSync(join(tmpdir(), "plans-"));
const rates = { requests_per_minute: 1_000_000, tokens_per_minute: 1_000_000_000, concurrent_requests: slots };
writePlan(plans, "free", { rate_limits: rates });

let api: TestApi;
let upstream: FakeUpstream;
let organization: TestOrganization;
beforeAll(async () => {
  upstream = await startFakeUpstream();
  api = await startTestApi({ PLANS_DIR: plans, UPSTREAM_BASE_URL: upstream.url });
});
afterAll(async () => {
  await api.stop();
  await upstream.close();
  rmSync(plans, { recursive: true });
});
beforeEach(async () => {
  upstream.reset();
  organization = await api.createOrganization({ plan: "free" });
});

const question = { model: "sundial-1", messages: [{ role: "user", content: "Hi" }], max_completion_tokens: 20 };
const chat = (key: string, body: object = {}) =>
  api.call("POST", "/v1/chat/completions", { key, body: { ...question, ...body } });
const embed = (key: string) =>
  api.call("POST", "/v1/embeddings", { key, body: { model: "sundial-embed-1", input: "Hi" } });

/** Begins that many calls, and waits until each has reached the provider or was refused. Ended by `end`, which answers with their statuses. */
async function hold(calls: number, begin: () => Promise<TestAnswer> = () => chat(organization.keys.live)) {
  const held = Promise.withResolvers<void>();
  const before = upstream.requests.length;
  let refused = 0;
  upstream.behave({ holdHeaders: held.promise });
  const answers = Array.from({ length: calls }, () => begin().finally(() => refused++));
  await expect.poll(() => upstream.requests.length - before + refused, { interval: 2, timeout: 20_000 }).toBe(calls);
  return {
    async end() {
      held.resolve();
      upstream.behave({});
      return (await Promise.all(answers)).map(({ status }) => status).sort();
    },
  };
}

describe("calls at once", () => {
  it("are as many as the plan says, of all keys and operations together; the next is told to come back", async () => {
    const { secret } = await organization.createKey({ mode: "live" });
    const chats = await hold(slots - 1, () => chat(secret));
    const embedding = await hold(1, () => embed(organization.keys.live));
    const refused = await chat(organization.keys.live);
    expectProblem(refused, { operationId: "createChatCompletion", code: "concurrency_limit_exceeded" });
    expect(refused.headers.get("retry-after")).toBe("1");
    expect(refused.headers.get("x-ratelimit-remaining-tokens")).toBeNull();
    expect(refused.body).toMatchObject({ retryable: true, retry_after: 1 });
    expectProblem(await embed(secret), { operationId: "createEmbedding", code: "concurrency_limit_exceeded" });
    expect([await chats.end(), await embedding.end()]).toEqual([[200, 200], [200]]);
    expect((await chat(organization.keys.live)).status).toBe(200);
  });

  it("are an organization's own, and neither test keys nor other operations take part", async () => {
    const other = await api.createOrganization({ plan: "free" });
    const calls = await hold(slots);
    expect((await chat(organization.keys.test)).status).toBe(200);
    expect((await api.call("GET", "/v1/models", { key: organization.keys.live })).status).toBe(200);
    upstream.behaveOnce({});
    expect((await chat(other.keys.live)).status).toBe(200);
    expect(await calls.end()).toEqual([200, 200, 200]);
  });

  it("count a stream until its last byte", async () => {
    const held = Promise.withResolvers<void>();
    upstream.behave({ holdAfterChunks: { chunks: 1, until: held.promise } });
    const streams = await Promise.all(Array.from({ length: slots }, () => open(organization.keys.live)));
    expect((await chat(organization.keys.live)).status).toBe(429);
    held.resolve();
    for (const stream of streams) expect(await stream.text()).toMatch(/data: \[DONE\]\n\n$/);
    expect((await chat(organization.keys.live)).status).toBe(200);
  });
});

/** A stream whose headers have arrived. */
function open(key: string, { body = {}, signal }: { body?: object; signal?: AbortSignal } = {}): Promise<Response> {
  return fetch(`${api.url}/v1/chat/completions`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({ ...question, stream: true, ...body }),
    ...(signal && { signal }),
  });
}

/** What can become of a call. Each ends, by its own doing, and must leave its slot. */
const fates: Record<string, () => Promise<unknown>> = {
  answered: () => chat(organization.keys.live),
  streamed: async () => (await open(organization.keys.live)).text(),
  invalid: () => chat(organization.keys.live, { messages: "none" }),
  "unknown model": () => chat(organization.keys.live, { model: "sundial-9" }),
  "provider overloaded": () => behaving({ status: 503 }),
  "provider hangs up": () => behaving({ refuse: true }),
  "provider sends no answer": () => behaving({ body: [] }),
  "stream cut": () => behaving({ cutAfterChunks: 1 }, { stream: true }),
  "stream garbled": () => behaving({ malformedChunk: 0 }, { stream: true }),
  "client leaves before the answer": async () => {
    const leaving = new AbortController();
    upstream.behaveOnce({ holdHeaders: new Promise(() => undefined) });
    const arrived = upstream.nextRequest();
    const call = open(organization.keys.live, { signal: leaving.signal });
    await Promise.race([arrived, call]);
    leaving.abort();
    await call.catch(() => undefined);
  },
  "client leaves a stream": async () => {
    const leaving = new AbortController();
    upstream.behaveOnce({ isEndless: true });
    const stream = await open(organization.keys.live, { signal: leaving.signal });
    await stream.body?.getReader().read();
    leaving.abort();
  },
  "ledger broken": async () => {
    const { status } = await breakLedger(() => chat(organization.keys.live));
    expect(status).toBeGreaterThanOrEqual(429);
  },
};

function behaving(behaviour: UpstreamBehaviour, body: object = {}): Promise<TestAnswer> {
  upstream.behaveOnce(behaviour);
  return chat(organization.keys.live, body);
}

async function breakLedger<T>(act: () => Promise<T>): Promise<T> {
  const { sql } = api.database;
  await sql`create or replace function fail_inside() returns trigger language plpgsql as
    $$ begin raise exception 'no'; end $$`;
  await sql`create trigger fail before insert on requests for each row execute function fail_inside()`;
  return act().finally(() => sql`drop trigger fail on requests`);
}

describe("a slot", () => {
  it("is left whatever becomes of its call", async () => {
    const series = fc.array(fc.constantFrom(...Object.keys(fates)), { minLength: slots, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(series, async (names) => {
        for (const name of names) await fates[name]?.();
        // A call that was refused has left its behaviour to the next one.
        upstream.reset();
        // The server hears a little later than the client that a connection is gone.
        await expect.poll(async () => (await hold(slots)).end(), { timeout: 20_000 }).toEqual([200, 200, 200]);
        const full = await hold(slots + 1);
        expect(await full.end()).toEqual([200, 200, 200, 429]);
      }),
      { numRuns: 8, examples: [[Object.keys(fates)]] },
    );
  });
});
