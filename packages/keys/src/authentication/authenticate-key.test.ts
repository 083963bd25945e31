import { changePlan } from "@sundial/accounts";
import { createDatabase } from "@sundial/db";
import { fixedClock, seededRandom } from "@sundial/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextOf, createOwnedOrganization, testPeppers } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { createKey } from "../create-key.ts";
import { getKey } from "../get-key.ts";
import { revokeKey } from "../revoke-key.ts";
import { rotateKey } from "../rotate-key.ts";
import { newSecret } from "../secret/secret-format.ts";
import { authenticateKey } from "./authenticate-key.ts";
import { createKeyCache } from "./key-cache.ts";
import { createKeyMarks } from "./key-marks.ts";
import { listenForKeyChanges } from "./listen-for-key-changes.ts";
import { touchKeys } from "./touch-keys.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** What one process holds, with a count of its reads of the table. */
function processOf(db = database.db, peppers = testPeppers) {
  const clock = fixedClock(new Date());
  const counter = { reads: 0 };
  const counting = new Proxy(db, {
    get(target, property, receiver) {
      if (property === "select") counter.reads += 1;
      return Reflect.get(target, property, receiver);
    },
  });
  return { db: counting, clock, peppers, cache: createKeyCache(clock), marks: createKeyMarks(clock), counter };
}

async function keyOf(options: { expiresAt?: Date } = {}) {
  const { ctx, organization } = await createOwnedOrganization(database);
  const input = { name: "CI", scopes: ["models.read"], expiresAt: options.expiresAt ?? null };
  return { ctx, organization, ...(await createKey(ctx, input)) };
}

describe("authenticateKey", () => {
  it("tells whose key it is, and asks the table once", async () => {
    const { organization, key, secret } = await keyOf();
    const deps = processOf();
    const expected = {
      keyId: key.id,
      organizationId: organization.id,
      mode: "test",
      scopes: new Set(["models.read"]),
      plan: "free",
      versionPin: null,
      organizationVersionPin: null,
      expiresAt: null,
    };
    const found = await Promise.all([authenticateKey(deps, secret), authenticateKey(deps, secret)]);
    expect(found).toMatchObject([expected, expected]);
    await authenticateKey(deps, secret);
    expect(deps.counter.reads).toBe(1);
    deps.clock.advance(5001);
    await authenticateKey(deps, secret);
    expect(deps.counter.reads).toBe(2);
  });

  it("refuses what is no key without a query, and asks once for a key that does not exist", async () => {
    const deps = processOf();
    await expect(authenticateKey(deps, "sdl_test_abc")).rejects.toMatchObject({ code: "malformed_api_key" });
    expect(deps.counter.reads).toBe(0);
    const unknown = newSecret(seededRandom("unknown"), "live");
    for (let i = 0; i < 3; i++)
      await expect(authenticateKey(deps, unknown)).rejects.toMatchObject({ code: "invalid_api_key" });
    expect(deps.counter.reads).toBe(1);
    deps.clock.advance(2001);
    await expect(authenticateKey(deps, unknown)).rejects.toMatchObject({ code: "invalid_api_key" });
    expect(deps.counter.reads).toBe(2);
  });

  it("ends an expired key to the millisecond, remembered or not", async () => {
    const deps = processOf();
    const expiresAt = new Date(deps.clock.nowMs() + 3000);
    const { secret } = await keyOf({ expiresAt });
    await authenticateKey(deps, secret);
    deps.clock.advance(2999);
    await authenticateKey(deps, secret);
    deps.clock.advance(1);
    const late = authenticateKey(deps, secret);
    await expect(late).rejects.toMatchObject({
      code: "expired_api_key",
      message: expect.stringContaining(expiresAt.toISOString()),
    });
    expect(deps.counter.reads).toBe(1);
  });

  it("knows keys of every pepper it was given, and no others", async () => {
    const { secret } = await keyOf();
    const newer = { version: 2, key: new Uint8Array(32).fill(9) };
    await authenticateKey(processOf(database.db, [newer, ...testPeppers]), secret);
    const without = authenticateKey(processOf(database.db, [newer]), secret);
    await expect(without).rejects.toMatchObject({ code: "invalid_api_key" });
  });
});

describe("listenForKeyChanges", () => {
  /** Two processes with connections of their own, both of which have just used the key. */
  async function twoProcesses(secret: string) {
    const open = () => createDatabase(database.url, { connectionsMax: 2 });
    const connections = [open(), open()];
    const running = connections.map(({ db, sql }) => ({ ...processOf(db), sql }));
    const subscriptions = await Promise.all(running.map(({ cache, sql }) => listenForKeyChanges(sql, cache)));
    for (const deps of running) await authenticateKey(deps, secret);
    const close = async () => {
      await Promise.all(subscriptions.map((subscription) => subscription.close()));
      await Promise.all(connections.map((connection) => connection.close()));
    };
    return { running, close };
  }

  /** Its clock stands still, so nothing that is remembered ends by itself: only a notification can. */
  async function untilRefused(deps: ReturnType<typeof processOf>, secret: string): Promise<string> {
    for (;;) {
      try {
        await authenticateKey(deps, secret);
      } catch (error) {
        // Only ApiErrors are expected here; anything else fails the assertion on the code.
        return (error as { code: string }).code;
      }
      await new Promise(setImmediate);
    }
  }

  it("stops a revoked key in every process by notification alone", async () => {
    const { ctx, key, secret } = await keyOf();
    const { running, close } = await twoProcesses(secret);
    await revokeKey(ctx, { keyId: key.id });
    const refusals = await Promise.all(running.map((deps) => untilRefused(deps, secret)));
    await close();
    expect(refusals).toEqual(["revoked_api_key", "revoked_api_key"]);
  });

  it("ends a rotated key without overlap, and shows a new plan", async () => {
    const { ctx, organization, key, secret } = await keyOf();
    const { running, close } = await twoProcesses(secret);
    await changePlan(contextOf(database, { organizationId: organization.id }), { plan: "scale" });
    for (const deps of running)
      while ((await authenticateKey(deps, secret)).plan !== "scale") await new Promise(setImmediate);
    await rotateKey(ctx, { keyId: key.id, overlapSeconds: 0 });
    for (const deps of running) deps.clock.advance(1000);
    const refusals = await Promise.all(running.map((deps) => untilRefused(deps, secret)));
    await close();
    expect(refusals).toEqual(["expired_api_key", "expired_api_key"]);
  });

  it("forgets everything when its connection was lost", async () => {
    const { secret } = await keyOf();
    const { running, close } = await twoProcesses(secret);
    const [deps] = running;
    if (!deps) throw new Error("no process");
    let lost = false;
    const cleared = Promise.withResolvers<void>();
    const { clear } = deps.cache;
    const other = createDatabase(database.url, { connectionsMax: 1, applicationName: "lost" });
    const subscription = await listenForKeyChanges(other.sql, {
      ...deps.cache,
      clear() {
        clear();
        if (lost) cleared.resolve();
      },
    });
    await authenticateKey(deps, secret);
    const reads = deps.counter.reads;
    lost = true;
    await database.sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'lost'`;
    await cleared.promise;
    await authenticateKey(deps, secret);
    expect(deps.counter.reads).toBe(reads + 1);
    await subscription.close();
    await other.close();
    await close();
  });
});

describe("createKeyCache", () => {
  it("does not keep what was read before a change was announced", async () => {
    const { key, secret } = await keyOf();
    const deps = processOf();
    const read = Promise.withResolvers<null>();
    const loading = deps.cache.load("hash", () => read.promise);
    deps.cache.forget(key.id);
    read.resolve(null);
    await loading;
    expect(deps.cache.get("hash")).toBeUndefined();
    await authenticateKey(deps, secret);
  });

  it("stays within its bound", async () => {
    const cache = createKeyCache(fixedClock(new Date()), { entriesMax: 2 });
    for (const hash of ["a", "b", "c"]) await cache.load(hash, async () => null);
    expect([cache.get("a"), cache.get("b"), cache.get("c")]).toEqual([undefined, null, null]);
  });
});

describe("touchKeys", () => {
  it("writes the last use, at most once a minute a key", async () => {
    const { ctx, key, secret } = await keyOf();
    const deps = processOf();
    const usedAt = deps.clock.now();
    await authenticateKey(deps, secret);
    await authenticateKey(deps, secret);
    expect(await touchKeys(deps)).toBe(1);
    expect((await getKey(ctx, { keyId: key.id })).lastUsedAt).toEqual(usedAt);
    deps.clock.advance(59_999);
    await authenticateKey(deps, secret);
    expect(await touchKeys(deps)).toBe(0);
    deps.clock.advance(1);
    await authenticateKey(deps, secret);
    expect(await touchKeys(deps)).toBe(1);
    expect((await getKey(ctx, { keyId: key.id })).lastUsedAt).toEqual(deps.clock.now());
  });
});
