import { operations } from "@sundial/contract";
import { fixedClock, systemRandom } from "@sundial/kernel";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import type { ApiVariables } from "../api-app.ts";
import { readEnv } from "../env.ts";
import { replayIdempotent } from "./replay-idempotent.ts";
import { bodyOf, keyCaller, tinyApp } from "./testing/tiny-app.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
afterEach(() => {
  vi.useRealTimers();
});

const asKey = {
  version: "2026-11-23",
  operationId: "createApiKey",
  operation: operations.createApiKey,
  caller: keyCaller,
} satisfies Partial<ApiVariables>;

/** One process: its clock, and an app whose handler counts how often it ran. */
function processOf(handle: () => Response | Promise<Response>, variables: Partial<ApiVariables> = {}) {
  const clock = fixedClock("2026-11-23T12:00:00Z");
  const env = readEnv({ DATABASE_URL: database.url });
  const deps = { edgeDatabase: database, clock, env, random: systemRandom, log: pino({ level: "silent" }) };
  const app = tinyApp({ ...asKey, ...variables });
  const started = Promise.withResolvers<void>();
  const seen = { runs: 0, started: started.promise };
  app.use(replayIdempotent(deps));
  app.post("/v1/api_keys", () => {
    seen.runs++;
    started.resolve();
    return handle();
  });
  const call = (key: string | null, body = "{}") =>
    app.request("/v1/api_keys", {
      method: "POST",
      body,
      headers: { "content-type": "application/json", ...(key === null ? {} : { "idempotency-key": key }) },
    });
  return { clock, call, seen };
}

const created = () => Response.json({ secret: "sdl_test_x" }, { status: 201 });
const codeOf = async (answer: Response) => (await bodyOf(answer)).code;

describe("a call with a key", () => {
  it("runs once; its repetition gets the same bytes and says so", async () => {
    const { call, seen } = processOf(created);
    const [first, again] = [await call("once"), await call('"once"')];
    expect([first.status, again.status, seen.runs]).toEqual([201, 201, 1]);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(first.headers.has("idempotent-replayed")).toBe(false);
    expect(await again.text()).toBe(await first.text());
  });

  it("is refused with another body, and while the first one runs", async () => {
    const held = Promise.withResolvers<Response>();
    const { call, seen } = processOf(() => held.promise);
    const first = call("busy");
    await seen.started;
    expect(await codeOf(await call("busy"))).toBe("idempotency_in_progress");
    expect(await codeOf(await call("busy", '{"a":1}'))).toBe("idempotency_key_reused");
    held.resolve(created());
    expect((await first).status).toBe(201);
  });

  it.each([400, 403, 429, 500])("frees its key when it is answered with %d", async (status) => {
    const { call, seen } = processOf(() => new Response("{}", { status }));
    await (await call(`failed ${status}`)).text();
    await (await call(`failed ${status}`)).text();
    expect(seen.runs).toBe(2);
  });

  it("may have a key of at most 255 printable characters", async () => {
    const { call, seen } = processOf(created);
    for (const key of ["", '""', "k".repeat(256), "schl\u00fcssel"])
      expect(await codeOf(await call(key))).toBe("invalid_idempotency_key");
    expect(seen.runs).toBe(0);
  });

  it("shares nothing with another organization's, or with one without a key", async () => {
    const mine = processOf(created);
    const theirs = processOf(created, { caller: { ...keyCaller, organizationId: "org_2" } });
    for (const call of [
      () => mine.call("same"),
      () => theirs.call("same"),
      () => mine.call(null),
      () => mine.call(null),
    ])
      expect((await call()).headers.has("idempotent-replayed")).toBe(false);
    expect([mine.seen.runs, theirs.seen.runs]).toEqual([3, 1]);
  });
});

describe("the hold on a key", () => {
  const leaseOf = async (key: string): Promise<Date> => {
    const [row] = await database.sql`select lease_until from idempotency_keys where key = ${key}`;
    return new Date(row?.lease_until);
  };

  it("is renewed for as long as a stream runs, however long that is, and then no more", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    let stream: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        stream = controller;
      },
    });
    const { call, clock, seen } = processOf(
      () => new Response(body, { headers: { "content-type": "text/event-stream" } }),
    );
    const answer = await call("long");
    // One renewal a step: several at one instant may reach the database in any order, and the last of an earlier step after those of the next.
    for (let renewal = 0; renewal < 15; renewal++) {
      clock.advance(20_000);
      vi.advanceTimersByTime(20_000);
      // Not vi.waitFor, which would advance the timers as well.
      while ((await leaseOf("long")).getTime() !== clock.nowMs() + 60_000) await new Promise(setImmediate);
      expect(await codeOf(await call("long"))).toBe("idempotency_in_progress");
    }
    stream?.enqueue(new TextEncoder().encode("data: [DONE]\n\n"));
    stream?.close();
    await answer.text();
    expect((await call("long")).headers.get("idempotent-replayed")).toBe("true");
    expect(seen.runs).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("ends a minute after its process died, and another call takes the key over", async () => {
    const dead = processOf(() => new Promise<Response>(() => {}));
    void dead.call("dead");
    const alive = processOf(created);
    await dead.seen.started;
    expect(await codeOf(await alive.call("dead"))).toBe("idempotency_in_progress");
    alive.clock.advance(60_001);
    expect((await alive.call("dead")).status).toBe(201);
    expect(alive.seen.runs).toBe(1);
  });
});
