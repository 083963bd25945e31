import { mailTopic, openMail } from "@sundial/accounts";
import { fixedClock } from "@sundial/kernel";
import { loadCatalogue } from "@sundial/models";
import { createRequestLedger, type RequestRecord, recordAdjustment, rollUpUsage } from "@sundial/usage";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { contextOf, createOwnedOrganization, testSecret } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { sampleRecord } from "../../../../test/harness/sample-record.ts";
import { grantCredit } from "../credits/grant-credit.ts";
import { listCredits } from "../credits/list-credits.ts";
import { loadPlans } from "../plans/load-plans.ts";
import { loadPriceBook } from "../pricing/load-price-book.ts";
import { getSubscription } from "../subscriptions/get-subscription.ts";
import { setPlan } from "../subscriptions/set-plan.ts";
import { draftInvoices } from "./draft-invoices.ts";
import { getInvoice } from "./get-invoice.ts";
import { invoiceNumber } from "./invoice-number.ts";
import { listInvoiceLineCalls } from "./list-invoice-line-calls.ts";
import { listInvoices } from "./list-invoices.ts";
import { markInvoicePaid } from "./mark-invoice-paid.ts";
import { markInvoicePastDue } from "./mark-invoice-past-due.ts";
import { markPastDue } from "./mark-past-due.ts";
import { openInvoices } from "./open-invoices.ts";
import type { InvoiceLineCall, InvoiceLineRow } from "./types.ts";
import { voidInvoice } from "./void-invoice.ts";

const plans = loadPlans();
const catalogue = loadCatalogue();
const prices = loadPriceBook({ plans, catalogue });
const failures: unknown[] = [];
const deps = {
  plans,
  prices,
  catalogue,
  collector: "none" as const,
  onFailure: (error: unknown) => failures.push(error),
};
const hour = 3_600_000;
const day = 24 * hour;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ connectionsMax: 12 });
});
afterEach(async () => {
  // What a test leaves unpaid is not for the jobs of the next one.
  await database.sql`update invoices set status = 'paid', paid_at = now() where status = 'open'`;
});
afterAll(async () => {
  await database.drop();
  expect(failures).toEqual([]);
});

/** An organization on Build since the full minute behind 10:00:30 on the last day of January, whose month ends on the last day of February. */
async function begin(plan = "build") {
  const { organization, owner } = await createOwnedOrganization(database);
  const clock = fixedClock("2031-01-31T10:00:30Z");
  const ctx = contextOf(database, { organizationId: organization.id, mode: "live", clock });
  await setPlan(ctx, { plan }, deps);
  const ledger = createRequestLedger(database);
  return {
    ctx,
    owner,
    clock,
    use: (at: string, members: Partial<RequestRecord> = {}) =>
      ledger.append(
        sampleRecord({
          organizationId: organization.id,
          mode: "live",
          createdAt: new Date(at),
          outputTokens: 0n,
          ...members,
        }),
      ),
    goTo: (at: string) => clock.advance(new Date(at).getTime() - clock.nowMs()),
    run: async () => [await draftInvoices(ctx, deps), await openInvoices(ctx, deps)],
    invoices: async () => {
      const { data } = await listInvoices(ctx, { limit: 100 });
      return Promise.all(data.toReversed().map(({ id }) => getInvoice(ctx, id)));
    },
  };
}

/** Every call behind a line, seven a page. */
async function openWhole(ctx: Parameters<typeof listInvoiceLineCalls>[0], ids: { invoiceId: string; lineId: string }) {
  const calls: InvoiceLineCall[] = [];
  for (let after: string | undefined; ; ) {
    const { page } = await listInvoiceLineCalls(ctx, { ...ids, limit: 7, after });
    calls.push(...page.data);
    if (page.nextCursor === null) return calls;
    after = page.nextCursor;
  }
}

const cents = (lines: readonly InvoiceLineRow[]) =>
  lines.map(({ kind, model, tokenClass, quantity, amountCents }) =>
    [kind, model, tokenClass, quantity, amountCents].filter((value) => value !== null),
  );

describe("an organization's invoices", () => {
  it("charge the first month when it begins, then usage behind and the next month ahead", async () => {
    const { use, goTo, run, invoices } = await begin();
    const [first] = await invoices();
    expect(first).toMatchObject({ status: "open", reason: "subscription_start", totalCents: 2900n });
    await use("2031-02-10T00:00:00Z", { inputTokens: 3_000_000n });
    await use("2031-02-28T10:00:59.999Z", { inputTokens: 500_000n });
    await use("2031-02-28T10:01:00.000Z", { inputTokens: 7n }); // of the next month
    goTo("2031-02-28T10:00:59Z");
    expect(await run()).toEqual([0, 0]);
    goTo("2031-02-28T10:01:00Z");
    expect(await run()).toEqual([1, 0]);
    expect((await invoices())[1]).toMatchObject({ status: "draft", openedAt: null, sequence: 2 });
    goTo("2031-02-28T11:01:00Z");
    expect(await run()).toEqual([0, 1]);
    const [, second] = await invoices();
    // 3.5 million, of which 2 are included, at 2.00 USD a million.
    expect(cents(second?.lines ?? [])).toEqual([
      ["base", 1n, 2900n],
      ["usage", "sundial-1", "input", 3_500_000n, 300n],
    ]);
    expect(second).toMatchObject({ status: "open", subtotalCents: 3200n, totalCents: 3200n });
    expect(await run()).toEqual([0, 0]);
  });

  it("count calls that are committed in the grace hour, and later ones on the next invoice", async () => {
    const { use, goTo, run, invoices } = await begin();
    await use("2031-02-10T00:00:00Z", { inputTokens: 2_000_000n });
    goTo("2031-02-28T10:30:00Z");
    await run();
    await use("2031-02-28T09:59:00Z", { inputTokens: 1_000_000n });
    goTo("2031-02-28T11:30:00Z");
    await run();
    await use("2031-02-28T10:00:00Z", { inputTokens: 250_000n });
    await rollUpUsage(database.db);
    goTo("2031-03-31T12:00:00Z");
    await run();
    const [, february, march] = await invoices();
    expect(cents(february?.lines ?? [])).toContainEqual(["usage", "sundial-1", "input", 3_000_000n, 200n]);
    expect(cents(march?.lines ?? [])).toContainEqual(["adjustment", "sundial-1", "input", 250_000n, 50n]);
    goTo("2031-04-30T12:00:00Z");
    await run();
    expect(cents((await invoices())[3]?.lines ?? [])).toEqual([["base", 1n, 2900n]]);
  });

  it("give back what a correction takes away, and carry on what cannot be paid out", async () => {
    const { ctx, use, goTo, run, invoices, clock } = await begin("free");
    await setPlan(ctx, { plan: "build" }, deps);
    await use("2031-02-10T00:00:00Z", { inputTokens: 20_000_000n });
    goTo("2031-02-28T11:01:00Z");
    await run();
    const of = { at: new Date("2031-02-10T00:00:00Z"), apiKeyId: "key_sample", model: "sundial-1" };
    await recordAdjustment(ctx, {
      of,
      inputTokens: -18_000_000n,
      cachedInputTokens: 0n,
      outputTokens: 0n,
      reason: "a loop of ours",
    });
    clock.advance(hour);
    await setPlan(ctx, { plan: "free" }, deps);
    goTo("2031-03-31T12:00:00Z");
    await run();
    const march = (await invoices()).at(-1);
    expect(cents(march?.lines ?? [])).toEqual([["adjustment", "sundial-1", "input", -18_000_000n, -3600n]]);
    expect(march).toMatchObject({ status: "paid", totalCents: 0n, carriedForwardCents: 3600n });
  });

  it("take credits by their order, give them back when void, and are paid once", async () => {
    const { ctx, use, goTo, run, invoices } = await begin();
    const give = (name: string, amountCents: bigint, priority: number) =>
      grantCredit(ctx, { name, category: "promotional", amountCents, priority });
    await give("later", 500n, 60);
    await give("first", 150n, 10);
    await use("2031-02-10T00:00:00Z", { inputTokens: 3_000_000n });
    goTo("2031-02-28T12:00:00Z");
    await run();
    const left = async () =>
      (await listCredits(ctx, { limit: 10 })).data.map(({ name, remainingCents }) => [name, remainingCents]).sort();
    expect(await left()).toEqual([
      ["first", 0n],
      ["later", 450n],
    ]);
    const [start, february] = await invoices();
    expect(february).toMatchObject({ subtotalCents: 3100n, creditsCents: 200n, totalCents: 2900n });
    await voidInvoice(ctx, { id: february?.id ?? "", reason: "a mistake" });
    expect(await left()).toEqual([
      ["first", 150n],
      ["later", 500n],
    ]);
    expect(await markInvoicePaid(ctx, february?.id ?? "")).toMatchObject({ status: "void" });
    const paid = await Promise.all([1, 2, 3].map(() => markInvoicePaid(ctx, start?.id ?? "")));
    expect(paid.map(({ status }) => status)).toEqual(["paid", "paid", "paid"]);
    const [audited] =
      await database.sql`select count(*)::int as count from audit_events where target = ${start?.id ?? ""}`;
    expect(audited?.count).toBe(1);
  });

  it("are made once by several workers, also of months that were missed", async () => {
    const { use, goTo, run, invoices } = await begin();
    await use("2031-02-10T00:00:00Z", { inputTokens: 3_000_000n });
    await use("2031-03-10T00:00:00Z", { inputTokens: 4_000_000n });
    goTo("2031-04-30T12:00:00Z");
    await Promise.all([run(), run(), run()]);
    while ((await run()).some((count) => count > 0));
    const all = await invoices();
    expect(all.map(({ sequence, status }) => [sequence, status])).toEqual(
      [1, 2, 3, 4].map((sequence) => [sequence, "open"]),
    );
    expect(all.map(({ totalCents }) => totalCents)).toEqual([2900n, 3100n, 3300n, 2900n]);
  });

  it("charge plans and people in proportion when they change within the month", async () => {
    const { ctx, goTo, run, invoices, clock } = await begin();
    clock.advance(14 * day);
    await setPlan(ctx, { plan: "scale" }, deps);
    clock.advance(hour);
    await setPlan(ctx, { plan: "scale", seats: 30 }, deps);
    goTo("2031-02-28T12:00:00Z");
    await run();
    const february = (await invoices()).at(-1);
    const sum = february?.lines.reduce((all, { amountCents }) => all + amountCents, 0n);
    expect(sum).toBe(february?.subtotalCents);
    expect(new Set(february?.lines.map(({ kind }) => kind))).toEqual(new Set(["base", "seats", "proration"]));
    expect(february?.lines.filter(({ amountCents }) => amountCents < 0n).map(({ plan }) => plan)).toEqual(["build"]);
  });

  it("open to the calls behind each line, whose sum is the line, whatever comes later", async () => {
    const { ctx, use, goTo, run, invoices } = await begin();
    for (let index = 0; index < 30; index++) {
      const at = new Date(Date.UTC(2031, 1, 1 + (index % 20), index));
      const counts = {
        inputTokens: 100_000n + BigInt(index),
        cachedInputTokens: BigInt(index * 1000),
        outputTokens: 30_001n,
      };
      await use(at.toISOString(), counts);
    }
    goTo("2031-02-28T12:00:00Z");
    await run();
    await use("2031-02-02T00:00:00Z", { inputTokens: 77_777n });
    await use("2031-02-27T00:00:00Z", { inputTokens: 22_222n });
    await rollUpUsage(database.db);
    goTo("2031-03-31T12:00:00Z");
    await run();
    let opened = 0;
    for (const invoice of await invoices()) {
      for (const line of invoice.lines.filter(({ model }) => model !== null)) {
        const calls = await openWhole(ctx, { invoiceId: invoice.id, lineId: line.id });
        const sum = (member: "quantity" | "includedQuantity" | "chargedQuantity" | "amount") =>
          calls.reduce((all, call) => all + call[member], 0n);
        expect(sum("amount")).toBe(line.exactPicodollars);
        expect(sum("quantity")).toBe(line.quantity);
        expect(sum("includedQuantity")).toBe(line.includedQuantity);
        expect(calls.length).toBe(line.kind === "adjustment" ? 2 : 30);
        opened++;
      }
    }
    expect(opened).toBe(4);
  });

  it("are past due a month after they were opened, until they are paid", async () => {
    const { ctx, goTo, invoices } = await begin();
    const status = async () => (await getSubscription(ctx, plans)).status;
    goTo("2031-03-02T10:00:29.999Z");
    expect([await markPastDue(ctx, deps), await status()]).toEqual([0, "active"]);
    goTo("2031-03-02T10:00:30Z");
    expect([await markPastDue(ctx, deps), await status()]).toEqual([1, "past_due"]);
    const [first] = await invoices();
    await markInvoicePaid(ctx, first?.id ?? "");
    expect([await status(), (await invoices())[0]?.status]).toEqual(["active", "paid"]);
  });

  it.each([
    { collector: "none", theirs: null, how: "pay it as agreed with those who run this API." },
    { collector: "stripe", theirs: "in_1", how: "Pay it from its page" },
  ])("tell once that they were not paid by their day (collector: $collector)", async ({ collector, theirs, how }) => {
    const { ctx, owner, goTo, invoices } = await begin();
    const [first] = await invoices();
    if (!first) throw new Error("the first month is charged in advance");
    const { id } = first;
    await database.sql`update invoices set collector = ${collector}, collector_invoice_id = ${theirs} where id = ${id}`;
    goTo("2031-03-02T10:00:30Z");
    const runs = await Promise.all([markPastDue(ctx, deps), markPastDue(ctx, deps), markPastDue(ctx, deps)]);
    expect(runs.reduce((sum, marked) => sum + marked)).toBe(1);
    await markInvoicePastDue(ctx, id, "charge_failed");
    const events =
      await database.sql`select subject_id, summary from events where type = 'invoice.past_due' and subject_id = ${id}`;
    const number = invoiceNumber(first);
    expect(events).toEqual([{ subject_id: id, summary: `Invoice ${number} was not paid by its day.` }]);
    const rows = await database.sql<{ payload: never }[]>`select payload from outbox where topic = ${mailTopic}`;
    const mails = rows.map(({ payload }) => openMail(payload, testSecret)).filter(({ to }) => to === owner.email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toContain(`Invoice ${number} was not paid by its day: `);
    expect(mails[0]?.text).toContain("29.00 USD were to be paid by 2031-03-02 (UTC) by the organization");
    expect(mails[0]?.text).toContain(how);
    const audited =
      await database.sql`select action from audit_events where target = ${id} and action <> 'invoice.opened'`;
    expect(audited.map(({ action }) => action)).toEqual(["invoice.past_due"]);
  });

  it("are not past due while they wait for the collector, where nobody could pay them", async () => {
    const { ctx, goTo, invoices } = await begin();
    await database.sql`update invoices set collector = 'stripe' where organization_id = ${ctx.organization.id}`;
    goTo("2031-03-02T10:00:30Z");
    expect([await markPastDue(ctx, deps), (await invoices())[0]?.status]).toEqual([0, "open"]);
  });

  it("are not made of what was only tried: test mode, failures, the other organization", async () => {
    const { use, goTo, run, invoices } = await begin();
    const other = await begin();
    await other.use("2031-02-10T00:00:00Z", { inputTokens: 9_000_000n });
    await use("2031-02-10T00:00:00Z", { inputTokens: 9_000_000n, mode: "test" });
    await use("2031-02-10T00:00:00Z", { inputTokens: 9_000_000n, outcome: "failed" });
    await use("2031-02-10T00:00:00Z", { inputTokens: 9_000_000n, outcome: "interrupted" });
    goTo("2031-02-28T12:00:00Z");
    await run();
    expect(cents((await invoices())[1]?.lines ?? [])).toEqual([["base", 1n, 2900n]]);
  });
});
