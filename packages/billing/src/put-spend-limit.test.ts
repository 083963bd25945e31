import { createIds, systemClock, systemRandom } from "@sundial/kernel";
import { createRequestLedger } from "@sundial/usage";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextOf, createMember, createOwnedOrganization } from "../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/harness/database.ts";
import { sampleRecord } from "../../../test/harness/sample-record.ts";
import { createSpender, testReaders, testTerms } from "../../../test/harness/spend.ts";
import { listSpendLimits } from "./list-spend-limits.ts";
import { type PutSpendLimitInput, putSpendLimit } from "./put-spend-limit.ts";
import { createSpendGuard } from "./spend/create-spend-guard.ts";
import { listenForSpendChanges } from "./spend/listen-for-spend-changes.ts";
import { toSettlementRows } from "./spend/spend-settlement.ts";

const usd = 1_000_000_000_000n;
const newId = createIds(systemClock, systemRandom);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ connectionsMax: 8 });
});
afterAll(() => database.drop());

const input = (members: Partial<PutSpendLimitInput> = {}): PutSpendLimitInput => ({
  apiKeyId: null,
  period: "month",
  amount: 10n * usd,
  hard: true,
  alertPercents: [],
  ...members,
});

function contextFor(organizationId: string, plan: Parameters<typeof testReaders>[0] = {}) {
  return { ...contextOf(database, { organizationId, mode: "live" }), spendReaders: testReaders(plan) };
}

function guardOn(plan: Parameters<typeof testReaders>[0] = {}) {
  const own = { edgeDatabase: database, database, clock: systemClock, floatPicodollars: 0n, log: { error() {} } };
  return createSpendGuard({ ...own, ...testReaders(plan) });
}

function callOf(who: { organizationId: string; apiKeyId: string }, output = 100) {
  const { organizationId, apiKeyId } = who;
  const at = systemClock.now();
  return {
    id: newId("request"),
    organizationId,
    apiKeyId,
    model: "flat",
    at,
    countTokensMax: () => ({ input: 0, output }),
  };
}

describe("putSpendLimit", () => {
  it("sets, changes and removes a limit, each with a line in the audit log, and does nothing twice", async () => {
    const { organizationId } = await createSpender(database);
    const ctx = contextFor(organizationId);
    const set = await putSpendLimit(ctx, input({ alertPercents: [100, 50, 50] }));
    expect(set).toMatchObject({ amount: 10n * usd, hard: true, alertPercents: [50, 100] });
    await putSpendLimit(ctx, input({ alertPercents: [50, 100] }));
    await putSpendLimit(ctx, input({ amount: 20n * usd }));
    expect(await listSpendLimits(ctx)).toMatchObject([{ amount: 20n * usd, setBy: "organization", alertPercents: [] }]);
    expect(await putSpendLimit(ctx, input({ amount: null }))).toBeNull();
    expect(await putSpendLimit(ctx, input({ amount: null }))).toBeNull();
    expect(await listSpendLimits(ctx)).toEqual([]);
    const events = await database.sql<{ before: unknown; after: unknown }[]>`
      select before, after from audit_events where organization_id = ${organizationId} order by id`;
    expect(events).toMatchObject([
      { before: null, after: { amount: "10.00", alert_percents: [50, 100] } },
      { before: { amount: "10.00" }, after: { amount: "20.00" } },
      { before: { amount: "20.00" }, after: null },
    ]);
  });

  it("keeps the scope: owners may, viewers may not", async () => {
    const { organization } = await createOwnedOrganization(database);
    const { ctx } = await createMember(database, organization.id, "viewer");
    const viewer = { ...ctx, spendReaders: testReaders() };
    await expect(putSpendLimit(viewer, input())).rejects.toMatchObject({ code: "insufficient_scope" });
    await expect(listSpendLimits(viewer)).rejects.toMatchObject({ code: "insufficient_scope" });
  });

  it("takes no key of another organization, and none of test mode", async () => {
    const one = await createSpender(database);
    const other = await createSpender(database);
    const ctx = contextFor(one.organizationId);
    await expect(putSpendLimit(ctx, input({ apiKeyId: other.apiKeyId }))).rejects.toMatchObject({
      code: "resource_not_found",
    });
    await database.sql`update api_keys set mode = 'test' where id = ${one.apiKeyId}`;
    await expect(putSpendLimit(ctx, input({ apiKeyId: one.apiKeyId }))).rejects.toMatchObject({
      code: "resource_not_found",
    });
  });

  it("goes up to the plan's bound and not above", async () => {
    const { organizationId } = await createSpender(database);
    const ctx = contextFor(organizationId, { planLimit: 5n * usd, planLimitMax: 10n * usd });
    expect(await listSpendLimits(ctx)).toMatchObject([{ amount: 5n * usd, setBy: "plan", hard: true }]);
    await putSpendLimit(ctx, input({ amount: 10n * usd }));
    await expect(putSpendLimit(ctx, input({ amount: 10n * usd + 1n }))).rejects.toMatchObject({
      code: "spend_limit_above_plan",
      param: "amount",
    });
    expect(await listSpendLimits(ctx)).toMatchObject([{ amount: 10n * usd, setBy: "organization" }]);
  });

  it("binds every process by notification alone, and raises as soon as it is raised", async () => {
    const who = await createSpender(database);
    const ctx = contextFor(who.organizationId);
    const guard = guardOn();
    const subscription = await listenForSpendChanges(database.sql, guard);
    await guard.reserve(callOf(who));
    const until = async (code: string | undefined) => {
      for (;;) {
        const seen = await guard.reserve(callOf(who)).then(
          () => undefined,
          (error: { code: string }) => error.code,
        );
        if (seen === code) return;
        await new Promise(setImmediate);
      }
    };
    await putSpendLimit(ctx, input({ amount: 0n }));
    await until("spend_limit_reached");
    await putSpendLimit(ctx, input({ amount: 10n * usd }));
    await until(undefined);
    await subscription.close();
  });
});

describe("listSpendLimits", () => {
  it("shows what is spent and held of hard limits, and of soft ones what the ledger has", async () => {
    const who = await createSpender(database);
    const ctx = contextFor(who.organizationId);
    const ledger = createRequestLedger(database, {
      settle: { functionName: "settle_spend", toRows: toSettlementRows },
    });
    const before = callOf(who);
    const record = { organizationId: who.organizationId, apiKeyId: who.apiKeyId, mode: "live", model: "flat" } as const;
    await ledger.append(
      sampleRecord({ ...record, id: before.id, createdAt: before.at, inputTokens: 0n, outputTokens: 10n }),
    );
    await putSpendLimit(ctx, input({ period: "day", hard: false, amount: usd }));
    await putSpendLimit(ctx, input({ apiKeyId: who.apiKeyId }));
    const guard = guardOn();
    await guard.reserve(callOf(who));
    const ended = callOf(who);
    const reservation = await guard.reserve(ended);
    const end = { outcome: "succeeded", inputTokens: 0n, cachedInputTokens: 0n, outputTokens: 5n } as const;
    await ledger.append(
      sampleRecord({ ...record, id: ended.id, createdAt: ended.at, ...end }),
      reservation.settle(end),
    );
    const spent = 15n * 8_000_000n;
    const { month } = testTerms(ended.at);
    expect(await listSpendLimits(ctx)).toMatchObject([
      { apiKeyId: null, period: "day", hard: false, spent, held: 0n, remaining: usd - spent },
      {
        apiKeyId: who.apiKeyId,
        period: "month",
        spent,
        held: 8n * 100n * 8_000_000n - 5n * 8_000_000n,
        remaining: 10n * usd - spent - (8n * 100n - 5n) * 8_000_000n,
        range: month,
      },
    ]);
  });
});
