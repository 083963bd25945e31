import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../harness/api.ts";
import { type FakeUpstream, startFakeUpstream } from "../harness/fake-upstream.ts";
import { expectProblem } from "./expect-answer.ts";

let api: TestApi;
let upstream: FakeUpstream;
let organization: TestOrganization;
beforeAll(async () => {
  upstream = await startFakeUpstream();
  api = await startTestApi({ UPSTREAM_BASE_URL: upstream.url });
  organization = await api.createOrganization();
});
afterAll(async () => {
  await api.stop();
  await upstream.close();
});

const messages = [{ role: "user", content: "Hi" }];

function createKey(idempotencyKey: string, name: string, server = api) {
  const headers = { "idempotency-key": idempotencyKey };
  return server.call("POST", "/v1/api_keys", { key: organization.keys.test, body: { name }, headers });
}

function chat(idempotencyKey: string, body: object = {}, signal?: AbortSignal) {
  return fetch(`${api.url}/v1/chat/completions`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${organization.keys.live}`,
      "content-type": "application/json",
      "idempotency-key": idempotencyKey,
    },
    body: JSON.stringify({ model: "sundial-1", messages, ...body }),
    ...(signal ? { signal } : {}),
  });
}

async function rowOf(idempotencyKey: string) {
  const [row] = await api.database.sql`select state, fence from idempotency_keys where key = ${idempotencyKey}`;
  return row;
}

async function keysNamed(name: string): Promise<number> {
  const [row] = await api.database.sql`select count(*)::int as count from api_keys where name = ${name}`;
  return row?.count;
}

/** What a process leaves behind that is killed in the middle of a call: its row, the answer not stored. */
async function leaveBehind(state: "running" | "executed", lease: "over" | "running") {
  const call = { idempotencyKey: randomUUID(), name: randomUUID() };
  await createKey(call.idempotencyKey, call.name);
  const until = new Date(Date.now() + (lease === "over" ? -1 : 60_000)).toISOString();
  await api.database.sql`update idempotency_keys set state = ${state}, lease_until = ${until},
    response_status = null, response_headers = null, response_body = null where key = ${call.idempotencyKey}`;
  if (state === "running") await api.database.sql`delete from api_keys where name = ${call.name}`;
  return call;
}

describe("a process that died", () => {
  it("before its effect: the call is taken over once the lease is over, and not before", async () => {
    const early = await leaveBehind("running", "running");
    const refused = await createKey(early.idempotencyKey, early.name);
    expectProblem(refused, { operationId: "createApiKey", code: "idempotency_in_progress" });
    expect(await keysNamed(early.name)).toBe(0);
    const { idempotencyKey, name } = await leaveBehind("running", "over");
    expect((await createKey(idempotencyKey, name)).status).toBe(201);
    expect(await keysNamed(name)).toBe(1);
    expect(await rowOf(idempotencyKey)).toMatchObject({ state: "completed", fence: 2 });
  });

  it("before its effect: another request may not take the key over", async () => {
    const { idempotencyKey } = await leaveBehind("running", "over");
    const answer = await createKey(idempotencyKey, "Another");
    expectProblem(answer, { operationId: "createApiKey", code: "idempotency_key_reused" });
  });

  it("after its effect: it is never made again, and the caller is told that the outcome is unknown", async () => {
    const early = await leaveBehind("executed", "running");
    const waiting = await createKey(early.idempotencyKey, early.name);
    expectProblem(waiting, { operationId: "createApiKey", code: "idempotency_in_progress" });
    const { idempotencyKey, name } = await leaveBehind("executed", "over");
    for (let repetition = 0; repetition < 2; repetition++) {
      const answer = await createKey(idempotencyKey, name);
      expectProblem(answer, { operationId: "createApiKey", code: "idempotency_outcome_unknown" });
    }
    expect(await keysNamed(name)).toBe(1);
  });

  it("marks its effect when it makes it, so that an answer that was never stored cannot make it twice", async () => {
    const { sql } = api.database;
    const call = { idempotencyKey: randomUUID(), name: randomUUID() };
    await sql`create function refuse_answer() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`;
    await sql`create trigger refuse_answer before update on idempotency_keys
      for each row when (new.state = 'completed') execute function refuse_answer()`;
    const answered = await createKey(call.idempotencyKey, call.name);
    await sql`drop trigger refuse_answer on idempotency_keys`;
    // The effect is committed, so its own caller gets the answer even though it could not be kept for a repetition.
    expect(answered.status).toBe(201);
    expect(await rowOf(call.idempotencyKey)).toMatchObject({ state: "executed" });
    await sql`update idempotency_keys set lease_until = now() - interval '1 second' where key = ${call.idempotencyKey}`;
    const again = await createKey(call.idempotencyKey, call.name);
    expectProblem(again, { operationId: "createApiKey", code: "idempotency_outcome_unknown" });
    expect(await keysNamed(call.name)).toBe(1);
  });

  it("marks its effect in the same transaction: a failing transaction leaves neither", async () => {
    const { sql } = api.database;
    const call = { idempotencyKey: randomUUID(), name: randomUUID() };
    await sql`create function refuse_audit() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`;
    await sql`create trigger refuse_audit before insert on audit_events execute function refuse_audit()`;
    const failed = await createKey(call.idempotencyKey, call.name);
    await sql`drop trigger refuse_audit on audit_events`;
    expectProblem(failed, { operationId: "createApiKey", code: "internal_error" });
    expect(await rowOf(call.idempotencyKey)).toBeUndefined();
    expect((await createKey(call.idempotencyKey, call.name)).status).toBe(201);
    expect(await keysNamed(call.name)).toBe(1);
  });
});

describe("an answer that cannot be repeated", () => {
  it("because it is larger than a mebibyte: the call is not made again", async () => {
    const idempotencyKey = randomUUID();
    const words = ["a".repeat(1024 * 1024)];
    upstream.reset();
    upstream.behaveOnce({ words });
    const first = await chat(idempotencyKey);
    expect((await first.text()).length).toBeGreaterThan(1024 * 1024);
    const again = await chat(idempotencyKey);
    expect(again.status).toBe(409);
    expect(await again.json()).toMatchObject({ code: "idempotency_replay_unavailable" });
    expect(upstream.requests).toHaveLength(1);
  });

  it("because it was sealed with another secret", async () => {
    const replica = await api.startReplica({ SUNDIAL_SECRET: "another secret of at least 32 characters" });
    try {
      const call = { idempotencyKey: randomUUID(), name: randomUUID() };
      await createKey(call.idempotencyKey, call.name);
      const answer = await createKey(call.idempotencyKey, call.name, replica);
      expectProblem(answer, { operationId: "createApiKey", code: "idempotency_replay_unavailable" });
    } finally {
      await replica.stop();
    }
  });
});

describe("inference", () => {
  it("repeats a whole answer byte by byte, without the provider and without a second charge", async () => {
    const idempotencyKey = randomUUID();
    upstream.reset();
    const first = await chat(idempotencyKey);
    const again = await chat(idempotencyKey);
    expect(await again.text()).toBe(await first.text());
    expect(upstream.requests).toHaveLength(1);
    for (const name of ["content-type", "sundial-provider", "sundial-model-served", "sundial-attempts"])
      expect(again.headers.get(name)).toBe(first.headers.get(name));
    const repeated = await recordOf(again.headers.get("request-id"));
    expect(repeated).toMatchObject({ status: 200, input_tokens: "0", output_tokens: "0" });
  });

  it("repeats a stream byte by byte", async () => {
    const idempotencyKey = randomUUID();
    upstream.reset();
    const first = await chat(idempotencyKey, { stream: true });
    const text = await first.text();
    expect(text).toMatch(/data: \[DONE\]\n\n$/);
    const again = await chat(idempotencyKey, { stream: true });
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(again.headers.get("content-type")).toBe(first.headers.get("content-type"));
    expect(await again.text()).toBe(text);
    expect(upstream.requests).toHaveLength(1);
  });

  it("frees the key when the stream breaks", async () => {
    const idempotencyKey = randomUUID();
    upstream.reset();
    upstream.behaveOnce({ cutAfterChunks: 2 });
    expect(await (await chat(idempotencyKey, { stream: true })).text()).toContain("event: error");
    const again = await chat(idempotencyKey, { stream: true });
    expect(await again.text()).toMatch(/\[DONE\]/);
    expect(again.headers.get("idempotent-replayed")).toBeNull();
  });

  it.each([
    ["waits for the answer", {}],
    ["reads the stream", { stream: true }],
  ])("frees the key when nobody %s any more", async (_, body) => {
    const idempotencyKey = randomUUID();
    upstream.reset();
    const held = Promise.withResolvers<void>();
    upstream.behaveOnce({ holdHeaders: held.promise });
    const arrived = upstream.nextRequest();
    const leaving = new AbortController();
    const left = chat(idempotencyKey, body, leaving.signal).catch(() => "left");
    const { ended } = await arrived;
    expect(await rowOf(idempotencyKey)).toMatchObject({ state: "running" });
    leaving.abort();
    expect(await left).toBe("left");
    expect(await ended).toBe("aborted");
    await vi.waitFor(async () => expect(await rowOf(idempotencyKey)).toBeUndefined(), 10_000);
    held.resolve();
    const again = await chat(idempotencyKey, body);
    expect(again.status).toBe(200);
    await again.text();
  });

  async function recordOf(id: string | null) {
    const [row] = await api.database
      .sql`select status, input_tokens, output_tokens from requests where id = ${id ?? ""}`;
    return row;
  }
});

describe("fingerprints", () => {
  it("are hashes: nothing of a request is in its row", async () => {
    const idempotencyKey = randomUUID();
    await (await chat(idempotencyKey)).text();
    const [row] = await api.database.sql<{ fingerprint: Uint8Array }[]>`
      select fingerprint from idempotency_keys where key = ${idempotencyKey}`;
    expect(row?.fingerprint).toHaveLength(createHash("sha256").digest().length);
  });
});
