import {
  type Collector,
  catchUpEvents,
  getInvoice,
  handleCollectorEvent,
  loadPlans,
  loadPriceBook,
  receiveCollectorEvent,
} from "@sundial/billing";
import { fixedClock } from "@sundial/kernel";
import { loadCatalogue } from "@sundial/models";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { connectCollector } from "../../../../test/harness/connect-collector.ts";
import { contextOf, createOwnedOrganization, testMail } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { storeSampleInvoice } from "../../../../test/harness/sample-invoice.ts";
import { createMetrics } from "../metrics.ts";
import { settleWithCollector } from "./settle-with-collector.ts";
import { createCollectorHandlers } from "./work-collector-events.ts";

const plans = loadPlans();
const catalogue = loadCatalogue();
const prices = loadPriceBook({ plans, catalogue });
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((fake) => fake.stop()));
  // What a test leaves is not for the job of the next one.
  await database.sql`update invoices set collector = 'none', collector_invoice_id = null`;
  await database.sql`delete from collector_events`;
});
afterAll(() => database.drop());

/** An open invoice of 100 cents that Stripe was not told of. */
async function createWorld() {
  const clock = fixedClock("2031-03-01T10:00:00Z");
  const { fake, collector } = await connectCollector(clock);
  running.push(fake);
  const organizationId = (await createOwnedOrganization(database)).organization.id;
  const { invoiceId } = await storeSampleInvoice(database, { organizationId });
  await database.sql`update invoices set collector = 'stripe' where id = ${invoiceId}`;
  const ctx = contextOf(database, { organizationId, clock, actor: { kind: "system", job: "test" } });
  const { random, newId } = ctx;
  const boss = { createQueue: async () => {}, work: async () => "" } as never; // nothing is worked but what a test calls
  const long = { db: database.db, clock, random, newId, log: pino({ level: "silent" }), metrics: createMetrics() };
  const deps = { ...long, boss, collector, mail: testMail, invoicing: { plans, prices, catalogue } };
  const hear = async () => {
    const waiting = await database.sql<{ id: string }[]>`select id from collector_events where handled_at is null`;
    for (const { id } of waiting) await handleCollectorEvent({ ...deps, handlers: createCollectorHandlers(deps) }, id);
  };
  const giveBack = async (cents: number) => {
    const [theirs] = fake.world.invoices.values();
    if (theirs) theirs.post_payment_credit_notes_amount += cents;
    const subject = { kind: "invoice", id: theirs?.id ?? "" } as const;
    await receiveCollectorEvent(ctx, { id: `evt_${newId("event")}`, type: "credit_note.created", subject });
    await hear();
  };
  /** Lets things happen once Stripe has answered that the invoice is paid, and before the job goes on with that answer. */
  const settleWhile = (happens: () => Promise<void>) => {
    const settleInvoice: Collector["settleInvoice"] = async (id, own) => {
      const { id: theirId } = await collector.settleInvoice(id, own);
      Object.assign(fake.world.invoices.get(theirId) ?? {}, { status: "paid" });
      const answer = await collector.settleInvoice(id, own);
      await happens();
      return answer;
    };
    return settleWithCollector({ ...deps, collector: { ...collector, settleInvoice } });
  };
  /** On the page of Stripe's invoice. */
  const pay = async () => {
    for (const id of fake.world.invoices.keys()) await fetch(`${fake.url}/fake/invoices/${id}/pay`, { method: "POST" });
  };
  const look = () => getInvoice(ctx, invoiceId);
  return { deps, hear, giveBack, settleWhile, pay, look };
}

it("takes nothing back on figures from before a refund that was heard of meanwhile", async () => {
  const { deps, hear, giveBack, settleWhile, look } = await createWorld();
  await settleWhile(async () => {
    // Another process settles it too, so that the refund finds it.
    await settleWithCollector(deps);
    await hear();
    await giveBack(70);
    expect(await look()).toMatchObject({ status: "paid", refundedCents: 70n });
  });
  await hear();
  expect(await look()).toMatchObject({ status: "paid", refundedCents: 70n });
});

it("misses no refund that was heard of before the two invoices knew each other", async () => {
  const { hear, giveBack, settleWhile, look } = await createWorld();
  await settleWhile(() => giveBack(70));
  await hear();
  expect(await look()).toMatchObject({ status: "paid", refundedCents: 70n });
});

it("hears of a payment whose webhook was lost", async () => {
  const { deps, hear, look, pay } = await createWorld();
  await settleWithCollector(deps);
  await hear();
  expect((await look()).status).toBe("past_due");
  await pay();
  await hear();
  expect((await look()).status).toBe("past_due");
  await catchUpEvents(deps);
  await hear();
  expect((await look()).status).toBe("paid");
});
