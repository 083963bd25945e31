import { fixedClock } from "@sundial/kernel";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { connectCollector } from "../../../../test/harness/connect-collector.ts";
import { contextOf } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import type { FakeStripe } from "../../../../test/harness/fake-stripe/index.ts";
import type { Collector, CollectorSubject } from "../collector.ts";
import { billingCustomers, collectorEvents } from "../tables/collecting.ts";
import { catchUpEvents } from "./catch-up-events.ts";
import { ensureBillingCustomer, findBillingCustomer } from "./ensure-billing-customer.ts";
import { expireCollectorEvents } from "./expire-collector-events.ts";
import { followCheckout, followCustomer } from "./follow-customer.ts";
import { type CollectorHandlers, handleCollectorEvent } from "./handle-collector-event.ts";
import { receiveCollectorEvent } from "./receive-collector-event.ts";

const clock = fixedClock("2026-11-26T12:00:00Z");
let database: TestDatabase;
let fake: FakeStripe;
let collector: Collector;
let seen: [string, string | undefined][] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  ({ fake, collector } = await connectCollector(clock));
});
beforeEach(async () => {
  seen = [];
  await database.db.delete(collectorEvents);
});
afterAll(async () => {
  await fake.stop();
  await database.drop();
});

const handlers: CollectorHandlers = {
  customer: followCustomer,
  checkout: followCheckout,
  subscription: async (_, id, subscription) => void seen.push([id, subscription?.state]),
  invoice: async (_, id, invoice) => void seen.push([id, invoice?.state]),
};
const handle = (eventId: string) => handleCollectorEvent({ db: database.db, clock, collector, handlers }, eventId);
const receive = (id: string, subject: CollectorSubject) =>
  receiveCollectorEvent(contextOf(database, { clock }), { id, type: `${subject.kind}.changed`, subject });
const ctxOf = (organizationId: string) => contextOf(database, { clock, organizationId });

/** A customer with an invoice that is paid by now, whatever its events say. */
async function paidInvoice(): Promise<string> {
  const customer = await collector.createCustomer({ organizationId: "org_invoice", name: "Ada", email: null });
  const id = `in_${fake.world.invoices.size}`;
  const base = {
    object: "invoice",
    created: 0,
    livemode: false as const,
    customer,
    status: "paid" as const,
    currency: "usd",
  };
  const rest = {
    lines: [],
    metadata: {},
    amount_due: 0,
    amount_paid: 0,
    post_payment_credit_notes_amount: 0,
    amount_remaining: 0,
    total: 0,
    subtotal: 0,
  };
  fake.world.invoices.set(id, {
    ...base,
    ...rest,
    id,
    attempt_count: 1,
    attempted: true,
    auto_advance: false,
    collection_method: "charge_automatically",
    due_date: null,
    number: null,
    hosted_invoice_url: null,
    billing_reason: "manual",
    period_start: 0,
    period_end: 0,
    parent: null,
    status_transitions: { finalized_at: 0, paid_at: 0, voided_at: null, marked_uncollectible_at: null },
  });
  return id;
}

test("hands on what is there now, whatever the order of events", async () => {
  const id = await paidInvoice();
  for (const event of ["evt_3_paid", "evt_1_created", "evt_2_failed"]) {
    await receive(event, { kind: "invoice", id });
    expect(await handle(event)).toBe(true);
  }
  expect(seen).toEqual(Array(3).fill([id, "paid"]));
});

test("handles an event once, and none that it does not know", async () => {
  const id = await paidInvoice();
  expect(await receive("evt_once", { kind: "invoice", id })).toBe(true);
  expect(await receive("evt_once", { kind: "invoice", id })).toBe(false);
  expect(await handle("evt_once")).toBe(true);
  expect(await handle("evt_once")).toBe(false);
  expect(await handle("evt_unknown")).toBe(false);
  expect(seen).toHaveLength(1);
});

test("an event whose handling failed is handled the next time", async () => {
  const id = await paidInvoice();
  await receive("evt_fails", { kind: "invoice", id });
  fake.misbehave(() => ({ kind: "error", status: 409 }));
  await expect(handle("evt_fails")).rejects.toMatchObject({ reason: "busy" });
  fake.misbehave();
  expect(await handle("evt_fails")).toBe(true);
});

test("tells of what is gone", async () => {
  await receive("evt_gone", { kind: "subscription", id: "sub_none" });
  await handle("evt_gone");
  expect(seen).toEqual([["sub_none", undefined]]);
});

test("several at once make one customer, and a deleted one is forgotten", async () => {
  const ensure = () => ensureBillingCustomer(ctxOf("org_many"), collector, { name: "Ada", email: "ada@example.com" });
  const ids = new Set(await Promise.all(Array.from({ length: 5 }, ensure)));
  expect(ids.size).toBe(1);
  const [id = ""] = ids;
  expect(await findBillingCustomer(ctxOf("org_many"))).toBe(id);
  await receive("evt_still_there", { kind: "customer", id });
  await handle("evt_still_there");
  expect(await findBillingCustomer(ctxOf("org_many"))).toBe(id);
  const customer = fake.world.customers.get(id);
  if (customer) customer.deleted = true;
  await receive("evt_deleted", { kind: "customer", id });
  await handle("evt_deleted");
  expect(await findBillingCustomer(ctxOf("org_many"))).toBeNull();
});

test.each([
  ["complete", "cus_new"],
  ["open", null],
] as const)("a checkout that is %s makes the customer %s", async (state, customerId) => {
  const organizationId = `org_${state}`;
  const checkout = {
    id: "cs_1",
    state,
    paid: true,
    customerId: "cus_new",
    subscriptionId: null,
    invoiceId: null,
    organizationId,
    planId: null,
    seats: null,
  };
  for (let time = 0; time < 2; time++) await followCheckout({ db: database.db, clock }, "cs_1", checkout);
  expect(await findBillingCustomer(ctxOf(organizationId))).toBe(customerId);
  await database.db.delete(billingCustomers);
});

test("forgets handled events after sixty days", async () => {
  await receive("evt_old", { kind: "other", id: "x" });
  await receive("evt_open", { kind: "invoice", id: "in_none" });
  clock.advance(61 * 86_400_000);
  await receive("evt_new", { kind: "other", id: "x" });
  expect(await expireCollectorEvents({ db: database.db, clock })).toBe(1);
  const left = await database.db.select({ id: collectorEvents.id }).from(collectorEvents);
  expect(left.map(({ id }) => id).toSorted()).toEqual(["evt_new", "evt_open"]);
});

test("webhooks that never arrived are asked for, once, and those that did are not", async () => {
  for (const event of fake.world.events.values()) event.pending_webhooks = 0;
  const lost = await collector.createCustomer({ organizationId: "org_lost", name: "Lost", email: null });
  const lostEvents = [...fake.world.events.values()].filter((event) => event.pending_webhooks > 0);
  await collector.createCustomer({ organizationId: "org_arrived", name: "Arrived", email: null });
  for (const event of fake.world.events.values()) if (!lostEvents.includes(event)) event.pending_webhooks = 0;
  const ctx = { ...contextOf(database, { clock }), collector };
  const [one = 0, another = 0] = await Promise.all([catchUpEvents(ctx), catchUpEvents(ctx)]);
  expect(one + another).toBe(lostEvents.length);
  const kept = await database.db.select().from(collectorEvents);
  expect(kept.map(({ id }) => id).toSorted()).toEqual(lostEvents.map(({ id }) => id).toSorted());
  expect(kept[0]).toMatchObject({ subjectKind: "customer", subjectId: lost, handledAt: null });
  expect(await catchUpEvents({ ...ctx, collector: null })).toBe(0);
});
