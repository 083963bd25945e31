import { fixedClock } from "@sundial/kernel";
import { loadCatalogue } from "@sundial/models";
import { createRequestLedger, recordAdjustment, rollUpUsage } from "@sundial/usage";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextOf, createOwnedOrganization } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { sampleRecord } from "../../../../test/harness/sample-record.ts";
import { loadPlans } from "../plans/load-plans.ts";
import { loadPriceBook } from "../pricing/load-price-book.ts";
import { setPlan } from "../subscriptions/set-plan.ts";
import { adoptRestoredLedger } from "./adopt-restored-ledger.ts";
import { draftInvoices } from "./draft-invoices.ts";
import { getInvoice } from "./get-invoice.ts";
import { listInvoiceLineCalls } from "./list-invoice-line-calls.ts";
import { listInvoices } from "./list-invoices.ts";
import { openInvoices } from "./open-invoices.ts";

const plans = loadPlans();
const catalogue = loadCatalogue();
const prices = loadPriceBook({ plans, catalogue });
const onFailure = (error: unknown) => {
  throw error;
};
const deps = { plans, prices, catalogue, collector: "none", onFailure } as const;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** What pg_restore brings into a server whose counter stands elsewhere by so much. */
async function pretendRestored(ahead: number): Promise<void> {
  const { sql } = database;
  const shifted = (id: string) => sql.unsafe(`(${id}::text::bigint + ${ahead})::text`);
  for (const table of ["requests", "usage_adjustments"])
    await sql`update ${sql(table)} set committed_in = ${shifted("committed_in")}::xid8`;
  await sql`update usage_watermark set below = ${shifted("below")}::xid8, cluster = cluster + 1`;
  await sql`update invoices set counted_in = (${shifted("pg_snapshot_xmin(counted_in)")} || ':' ||
    ${shifted("pg_snapshot_xmax(counted_in)")} || ':' ||
    coalesce((select string_agg(${shifted("xip")}, ',' order by xip) from pg_snapshot_xip(counted_in) xip), ''))::pg_snapshot
    where counted_in is not null`;
}

async function begin() {
  const { organization } = await createOwnedOrganization(database);
  const clock = fixedClock("2031-01-31T10:00:30Z");
  const ctx = contextOf(database, { organizationId: organization.id, mode: "live", clock });
  await setPlan(ctx, { plan: "scale" }, deps);
  const ledger = createRequestLedger(database);
  const use = async (at: string, inputTokens: bigint) => {
    const record = sampleRecord({
      organizationId: organization.id,
      mode: "live",
      createdAt: new Date(at),
      model: "sundial-2",
      inputTokens,
      outputTokens: 0n,
    });
    await ledger.append(record);
    return record.id;
  };
  return {
    ctx,
    use,
    correct: (at: string, inputTokens: bigint) =>
      recordAdjustment(ctx, {
        of: { at: new Date(at), apiKeyId: "key_sample", model: "sundial-2" },
        inputTokens,
        cachedInputTokens: 0n,
        outputTokens: 0n,
        reason: "a test",
      }),
    async bill(at: string) {
      clock.advance(new Date(at).getTime() - clock.nowMs());
      await draftInvoices(ctx, deps);
      await openInvoices(ctx, deps);
    },
    /** The tokens of each invoice's lines of usage and corrections, and those of the calls that they open to. */
    async billed() {
      const { data } = await listInvoices(ctx, { limit: 100 });
      const invoices = await Promise.all(data.toReversed().map(({ id }) => getInvoice(ctx, id)));
      return Promise.all(
        invoices.map(async ({ id, lines }) => {
          const opened = lines.filter(({ kind }) => kind === "usage" || kind === "adjustment");
          return Promise.all(
            opened.map(async ({ id: lineId, kind, quantity }) => {
              const { page } = await listInvoiceLineCalls(ctx, { invoiceId: id, lineId, limit: 100 });
              return [kind, quantity, page.data.map((call) => call.quantity)];
            }),
          );
        }),
      );
    },
  };
}

describe("a ledger in another server", () => {
  // Far behind the old one, a little behind it so that old and new ids overlap, and far ahead of it.
  it.each([1_000_000_000, 150, -100])("loses no call and charges none twice; ids %i apart", async (ahead) => {
    const { use, correct, bill, billed } = await begin();
    await use("2031-02-10T00:00:00Z", 1_000n);
    await bill("2031-02-28T12:00:00Z");
    await use("2031-02-11T00:00:00Z", 20n); // late, and charged before the restore
    await use("2031-03-10T00:00:00Z", 3_000n);
    await rollUpUsage(database.db);
    await bill("2031-03-31T12:00:00Z");
    await use("2031-02-12T00:00:00Z", 400n); // late for February, and not charged yet
    await correct("2031-03-10T00:00:00Z", -50n);
    await use("2031-04-10T00:00:00Z", 60_000n);
    const before = await billed();

    await pretendRestored(ahead);
    expect(await adoptRestoredLedger(database)).toBe(true);
    expect(await adoptRestoredLedger(database)).toBe(false);
    expect(await billed()).toEqual(before);
    await use("2031-03-11T00:00:00Z", 7n); // late, and recorded by the other server
    await use("2031-04-11T00:00:00Z", 800_000n);
    await rollUpUsage(database.db);
    await bill("2031-04-30T12:00:00Z");
    await bill("2031-05-31T12:00:00Z");
    const [, february, march, april, may] = await billed();
    expect([february, march]).toEqual([
      [["usage", 1_000n, [1_000n]]],
      expect.arrayContaining([
        ["usage", 3_000n, [3_000n]],
        ["adjustment", 20n, [20n]],
      ]),
    ]);
    const corrected = april?.filter(([kind]) => kind === "adjustment").flatMap(([, , calls]) => calls);
    expect(new Set(corrected)).toEqual(new Set([400n, -50n, 7n]));
    expect(corrected).toHaveLength(3);
    expect(april).toContainEqual(["usage", 860_000n, [60_000n, 800_000n]]);
    expect(may).toEqual([]);
  });
});
