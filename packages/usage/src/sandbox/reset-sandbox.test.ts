import { claimIdempotencyKey, completeIdempotencyKey, type IdempotencyHold } from "@sundial/db";
import type { Mode } from "@sundial/kernel";
import { createKey, listKeys } from "@sundial/keys";
import { loadCatalogue } from "@sundial/models";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { contextOf, createOwnedOrganization, personActor } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { findWrongRollUps, rollUpAll } from "../../../../test/harness/roll-ups.ts";
import { sampleRecord } from "../../../../test/harness/sample-record.ts";
import { type GetUsageInput, getUsage } from "../get-usage.ts";
import { getVersionUsage } from "../get-version-usage.ts";
import { createRequestLedger } from "../request-ledger.ts";
import { recordAdjustment } from "../rollup/record-adjustment.ts";
import { rollUpUsage } from "../rollup/roll-up-usage.ts";
import { fillSampleRequests } from "./fill-sample-requests.ts";
import { resetSandbox } from "./reset-sandbox.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ connectionsMax: 10 });
});
afterAll(() => database.drop());

const nothing = { revokeKeys: false, sample: null, deleteWebhookEndpoints: async () => 0 };
const sample = { models: loadCatalogue().list(), version: "2026-11-23" };
const key = { name: "CI", scopes: ["models.read"], expiresAt: null };

async function owned() {
  const { organization, owner, ctx } = await createOwnedOrganization(database);
  return { organizationId: organization.id, owner, ctx };
}

/** One call of the organization in that mode, a second ago. */
async function leaveCall(organizationId: string, mode: Mode) {
  const createdAt = new Date(Date.now() - 1_000);
  await createRequestLedger(database).append(sampleRecord({ organizationId, mode, createdAt }));
}

async function rows(organizationId: string) {
  const found = await database.sql<{ mode: Mode; count: number }[]>`
    select mode, count(*)::int as count from requests where organization_id = ${organizationId} group by mode order by mode`;
  return Object.fromEntries(found.map(({ mode, count }) => [mode, count]));
}

async function claim(organizationId: string, name: string, mode: Mode = "test"): Promise<IdempotencyHold> {
  const scope = { organizationId, mode, operation: "createApiKey", key: name };
  const claimed = await claimIdempotencyKey({ db: database.db, now: new Date() }, scope, {
    fingerprint: new Uint8Array(32),
    leaseMs: 60_000,
  });
  if (claimed.kind !== "claimed") throw new Error(claimed.kind);
  return { ...scope, fence: claimed.fence };
}

async function complete(hold: IdempotencyHold) {
  await completeIdempotencyKey(database, hold, { status: 200, headers: {}, body: null });
}

const recently = (): GetUsageInput => ({
  start: new Date(Date.now() - 40 * 86_400_000),
  end: new Date(Date.now() + 60_000),
  bucket: "day",
});

/** Until that many statements on this database wait for a lock. */
async function waitForLocks(count: number) {
  await vi.waitFor(async () => {
    const [row] = await database.sql<{ count: number }[]>`select count(*)::int as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    expect(row?.count).toBe(count);
  }, 5_000);
}

const namesOf = async (organizationId: string) =>
  (
    await database.sql<{ key: string }[]>`
    select mode || ' ' || key as key from idempotency_keys where organization_id = ${organizationId} order by 1`
  ).map((row) => row.key);

describe("resetSandbox", () => {
  it("clears the organization's calls of test mode, and those of nobody else", async () => {
    const [ours, theirs] = [await owned(), await owned()];
    for (const { organizationId } of [ours, theirs])
      for (const mode of ["test", "test", "live"] as const) await leaveCall(organizationId, mode);
    expect(await resetSandbox(ours.ctx, nothing)).toMatchObject({ requestsDeleted: 2, keysRevoked: 0 });
    expect(await rows(ours.organizationId)).toEqual({ live: 1 });
    expect(await rows(theirs.organizationId)).toEqual({ live: 1, test: 2 });
    expect(await resetSandbox(ours.ctx, nothing)).toMatchObject({ requestsDeleted: 0 });
  });

  it("clears more than one statement deletes", async () => {
    const { organizationId, ctx } = await owned();
    await leaveCall(organizationId, "test");
    await database.sql`
      insert into requests select copy.* from requests one, generate_series(1, 20000) n, lateral json_populate_record(
        one, json_build_object('id', one.id || n, 'created_at', one.created_at - n / 3 * interval '1 second')) copy
      where one.organization_id = ${organizationId}`;
    expect(await resetSandbox(ctx, nothing)).toMatchObject({ requestsDeleted: 20_001 });
    expect(await rows(organizationId)).toEqual({});
  });

  it("forgets settled idempotency keys, but none of a call that is under way, its own least of all", async () => {
    const { organizationId, ctx } = await owned();
    const other = await owned();
    await complete(await claim(organizationId, "settled"));
    await complete(await claim(organizationId, "live", "live"));
    await complete(await claim(other.organizationId, "theirs"));
    await claim(organizationId, "running");
    const own = await claim(organizationId, "own");
    expect(await resetSandbox({ ...ctx, idempotency: own }, nothing)).toMatchObject({ idempotencyKeysDeleted: 1 });
    expect(await namesOf(organizationId)).toEqual(["live live", "test own", "test running"]);
    expect(await namesOf(other.organizationId)).toEqual(["test theirs"]);
    const [row] = await database.sql`select state from idempotency_keys where key = 'own'`;
    expect(row?.state).toBe("executed");
  });

  it("revokes the other test keys on demand, not the calling one", async () => {
    const { organizationId, ctx } = await owned();
    const [calling] = [await createKey(ctx, key), await createKey(ctx, key), await createKey(ctx, key)];
    await createKey({ ...ctx, mode: "live" }, key);
    expect(await resetSandbox(ctx, nothing)).toMatchObject({ keysRevoked: 0 });
    const scopes = new Set(["keys.write"]);
    const byKey = { ...ctx, actor: { kind: "key", keyId: calling.key.id, scopes } as const };
    expect(await resetSandbox(byKey, { ...nothing, revokeKeys: true })).toMatchObject({ keysRevoked: 2 });
    const usable = (mode: Mode) =>
      listKeys({ ...ctx, mode }, { limit: 10 }).then(({ data }) => data.filter((one) => one.revokedAt === null));
    expect((await usable("test")).map(({ id }) => id)).toEqual([calling.key.id]);
    expect(await usable("live")).toHaveLength(1);
    const lines = await database.sql`select action from audit_events where organization_id = ${organizationId}`;
    expect(lines.filter(({ action }) => action === "key.revoked")).toHaveLength(2);
    expect(lines.filter(({ action }) => action === "sandbox.reset")).toHaveLength(2);
    expect(await resetSandbox(ctx, { ...nothing, revokeKeys: true })).toMatchObject({ keysRevoked: 1 });
  });

  it("fills the sample calls in again on demand; they are of test mode, and no version is in use because of them", async () => {
    const { organizationId, ctx } = await owned();
    const until = new Date(Date.now() - 86_400_000);
    const before = await fillSampleRequests(database.db, { ...sample, organizationId, until });
    expect(await fillSampleRequests(database.db, { ...sample, organizationId, until })).toBe(0);
    const reset = await resetSandbox(ctx, { ...nothing, sample });
    expect(reset.requestsDeleted).toBe(before);
    expect(await rows(organizationId)).toEqual({ test: reset.sampleRequestsCreated });
    const range = { start: new Date(Date.now() - 40 * 86_400_000), end: new Date(Date.now() + 1_000) };
    expect(await getVersionUsage(ctx, range)).toEqual([]);
    await leaveCall(organizationId, "test");
    expect(await getVersionUsage(ctx, range)).toMatchObject([{ apiKeyId: "key_sample", calls: 1 }]);
  });

  it("leaves all as it was when anything of it fails", async () => {
    const { organizationId, ctx } = await owned();
    await leaveCall(organizationId, "test");
    const lost = { organizationId, mode: "test", operation: "resetSandbox", key: "lost", fence: 1 } as const;
    await expect(resetSandbox({ ...ctx, idempotency: lost }, nothing)).rejects.toMatchObject({
      code: "service_unavailable",
    });
    expect(await rows(organizationId)).toEqual({ test: 1 });
  });

  it("runs beside calls and beside itself", async () => {
    const { organizationId, ctx } = await owned();
    const calls = Array.from({ length: 50 }, () => leaveCall(organizationId, "test"));
    const resets = [1, 2, 3].map(() => resetSandbox(ctx, nothing));
    await Promise.all([...calls, ...resets]);
    const deleted = (await Promise.all(resets)).reduce((sum, { requestsDeleted }) => sum + requestsDeleted, 0);
    expect(deleted + ((await rows(organizationId)).test ?? 0)).toBe(50);
  });

  it("takes the sums of usage along, of test mode alone, and what is rolled up stays right", async () => {
    const { organizationId, ctx } = await owned();
    for (const mode of ["test", "live"] as const) await leaveCall(organizationId, mode);
    await fillSampleRequests(database.db, { ...sample, organizationId, until: new Date(Date.now() - 86_400_000) });
    const of = { at: new Date(Date.now() - 90_000), apiKeyId: "key_sample", model: "sundial-1" };
    const counts = { inputTokens: 1n, cachedInputTokens: 0n, outputTokens: 1n };
    await recordAdjustment(contextOf(database, { organizationId }), { of, ...counts, reason: "for a try" });
    await rollUpAll(database);
    await leaveCall(organizationId, "test");
    const usage = async () => (await getUsage(ctx, recently())).reduce((sum, { requests }) => sum + requests, 0n);
    expect(await usage()).toBeGreaterThan(600n);
    await resetSandbox(ctx, nothing);
    expect(await usage()).toBe(0n);
    const stored = await database.sql`
      select mode from usage_minutes where organization_id = ${organizationId} union all
      select mode from usage_hours where organization_id = ${organizationId} union all
      select mode from usage_days where organization_id = ${organizationId}`;
    expect(stored.map(({ mode }) => mode)).toEqual(["live", "live", "live"]);
    const reset = await resetSandbox(ctx, { ...nothing, sample });
    await rollUpAll(database);
    expect(await findWrongRollUps(database)).toEqual([]);
    const [samples] = await database.sql`
      select sum(requests)::int as count from usage_days where organization_id = ${organizationId} and api_key_id = 'sample'`;
    expect(samples?.count).toBeGreaterThan(reset.sampleRequestsCreated * 0.8);
  });

  it("leaves no sums of deleted calls behind, wherever the job comes in between", async () => {
    const organizations = await Promise.all([owned(), owned()]);
    for (let round = 0; round < 6; round++) {
      const calls = organizations.flatMap(({ organizationId }) =>
        Array.from({ length: 20 }, () => leaveCall(organizationId, "test")),
      );
      const resets = organizations.map(({ ctx }) => resetSandbox(ctx, nothing));
      const runs = [3, 5].map((batchMax) => rollUpUsage(database.db, { batchMax }));
      await Promise.all([...calls, ...resets, ...runs]);
      await rollUpAll(database);
      expect(await findWrongRollUps(database)).toEqual([]);
    }
  });

  it.each(["before", "after"])(
    "is right when the job's turn is %s the reset's, which has deleted by then",
    async (turn) => {
      const { organizationId, ctx } = await owned();
      for (let i = 0; i < 5; i++) await leaveCall(organizationId, "test");
      // Holds both back where they take turns, the reset with its calls deleted and not committed.
      const held = Promise.withResolvers<void>();
      const locked = Promise.withResolvers<void>();
      const holding = database.sql.begin(async (tx) => {
        await tx`select pg_advisory_xact_lock(2026_11_26)`;
        locked.resolve();
        await held.promise;
      });
      await locked.promise;
      const both = [() => resetSandbox(ctx, nothing), () => rollUpUsage(database.db)];
      const running: Promise<unknown>[] = [];
      for (const run of turn === "before" ? both.toReversed() : both) {
        running.push(run());
        await waitForLocks(running.length);
      }
      held.resolve();
      await Promise.all([holding, ...running]);
      await rollUpAll(database);
      expect(await findWrongRollUps(database)).toEqual([]);
    },
  );

  it("is refused in live mode and without the scope", async () => {
    const { organizationId, owner, ctx } = await owned();
    await leaveCall(organizationId, "live");
    await expect(resetSandbox({ ...ctx, mode: "live" }, nothing)).rejects.toMatchObject({ code: "test_mode_required" });
    const viewer = contextOf(database, { organizationId, actor: personActor(owner.id, "viewer") });
    await expect(resetSandbox(viewer, nothing)).rejects.toMatchObject({ code: "insufficient_scope" });
    expect(await rows(organizationId)).toEqual({ live: 1 });
  });
});
