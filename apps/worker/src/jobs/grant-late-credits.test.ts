import { rmSync } from "node:fs";
import { createPriceBook, listCredits, loadPlans } from "@sundial/billing";
import { fixedClock } from "@sundial/kernel";
import { loadCatalogue } from "@sundial/models";
import { createRequestLedger, type RequestRecord } from "@sundial/usage";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextOf, createOwnedOrganization } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { sampleRecordAt } from "../../../../test/harness/sample-record.ts";
import { writeCatalogue } from "../../../../test/harness/write-catalogue.ts";
import { grantLateCredits } from "./grant-late-credits.ts";

const guide = "/docs/model-migrations#from-sundial-1-long";
/** Promised for October the first, active 20 days later. */
const directory = writeCatalogue({
  "late-2": {
    like: "sundial-1",
    moves: [
      { to: "preview", on: "2026-01-01" },
      { to: "active", on: "2026-10-21" },
    ],
  },
  "old-1": {
    like: "sundial-1",
    moves: [
      { to: "active", on: "2025-01-01" },
      { to: "deprecated", on: "2026-06-01", reason: "It was slow.", successor: "late-2", guide },
      { to: "retired", on: "2027-01-01", credit_if_late: { successor_active_by: "2026-10-01", percent_of_usage: 25 } },
    ],
  },
});
const catalogue = loadCatalogue(directory);
const plans = loadPlans();
const invoicing = { plans, catalogue, prices: createPriceBook(plans.values(), catalogue) };
const over = new Date("2026-10-21T01:00:00Z");

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ connectionsMax: 8 });
});
afterAll(async () => {
  await database.drop();
  rmSync(directory, { recursive: true });
});

const depsAt = (at: Date) => ({ ...contextOf(database, { clock: fixedClock(at) }), invoicing });

async function createPayer() {
  const { organization, ctx } = await createOwnedOrganization(database);
  await database.sql`update organizations set plan = 'scale', created_at = '2026-01-01' where id = ${organization.id}`;
  const use = (at: string, members: Partial<RequestRecord> = {}) =>
    createRequestLedger(database).append(
      sampleRecordAt(new Date(at), {
        organizationId: organization.id,
        mode: "live",
        model: "old-1",
        inputTokens: 1_000_000n,
        cachedInputTokens: 0n,
        outputTokens: 0n,
        ...members,
      }),
    );
  const credits = async () => (await listCredits(ctx, { limit: 10, after: undefined })).data;
  return { id: organization.id, use, credits };
}

describe("grantLateCredits", () => {
  it("gives a quarter of what the model cost during the delay, when that is over and an hour has gone by", async () => {
    const { use, credits } = await createPayer();
    // A million tokens of input cost the list price of sundial-1 on the plan.
    await use("2026-09-30T23:59:59Z");
    await use("2026-10-01T00:00:00Z");
    await use("2026-10-20T23:59:59Z");
    await use("2026-10-21T00:00:00Z");
    await use("2026-10-05T00:00:00Z", { mode: "test" });
    await use("2026-10-05T00:00:00Z", { model: "sundial-2" });
    await use("2026-10-05T00:00:00Z", { outcome: "failed", status: 503 });
    expect(await grantLateCredits(depsAt(new Date(over.getTime() - 1)))).toBe(0);
    expect(await grantLateCredits(depsAt(over))).toBe(1);
    const price = invoicing.prices.priceAt("scale", "old-1", "input", over)?.picodollars ?? 0n;
    // Two million tokens at a quarter, in cents of 10^10 picodollars.
    const cents = (2_000_000n * price) / 4n / 10_000_000_000n;
    expect(cents).toBeGreaterThan(0n);
    expect(await credits()).toMatchObject([{ amountCents: cents, name: "late-2 was late", category: "promotional" }]);
    expect(await grantLateCredits(depsAt(new Date(over.getTime() + 86_400_000)))).toBe(0);
    expect(await credits()).toHaveLength(1);
  });

  it("gives nothing to those who had not used it, nor once it is long ago", async () => {
    const [idle, tester] = await Promise.all([createPayer(), createPayer()]);
    await tester.use("2026-10-05T00:00:00Z", { mode: "test" });
    expect(await grantLateCredits(depsAt(over))).toBe(0);
    const later = await createPayer();
    await later.use("2026-10-05T00:00:00Z");
    expect(await grantLateCredits(depsAt(new Date("2026-12-20T00:00:00Z")))).toBe(0);
    for (const { credits } of [idle, tester, later]) expect(await credits()).toEqual([]);
    await database.sql`delete from requests where organization_id = ${later.id}`;
  });

  it("gives each its credit once, cut off in the middle and run by two at once", async () => {
    const payers = await Promise.all(Array.from({ length: 20 }, createPayer));
    await Promise.all(payers.map(({ use }) => use("2026-10-10T00:00:00Z")));
    const deps = depsAt(over);
    let ids = 0;
    const newId: typeof deps.newId = (kind) => {
      // A grant takes the id of a credit and that of a line of the audit log.
      if (++ids === 16) throw new Error("cut off");
      return deps.newId(kind);
    };
    await expect(grantLateCredits({ ...deps, newId })).rejects.toThrow("cut off");
    const count = async () => (await Promise.all(payers.map(({ credits }) => credits()))).flat().length;
    expect(await count()).toBe(7);
    const given = await Promise.all([grantLateCredits(depsAt(over)), grantLateCredits(depsAt(over))]);
    expect(given.reduce((sum, one) => sum + one, 0)).toBe(13);
    expect((await Promise.all(payers.map(({ credits }) => credits()))).map(({ length }) => length)).toEqual(
      payers.map(() => 1),
    );
  });
});
