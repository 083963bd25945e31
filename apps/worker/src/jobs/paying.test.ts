import { mailTopic, openMail } from "@sundial/accounts";
import {
  createCheckout,
  diffCatalogue,
  getInvoice,
  getSubscription,
  grantCredit,
  handleCollectorEvent,
  listInvoices,
  loadPlans,
  loadPriceBook,
  planCatalogue,
  receiveCollectorEvent,
  refundInvoice,
  setPlan,
  subscriptionChangedTopic,
  updateSubscription,
  voidInvoice,
} from "@sundial/billing";
import { fixedClock } from "@sundial/kernel";
import { loadCatalogue } from "@sundial/models";
import { createRequestLedger } from "@sundial/usage";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { connectCollector } from "../../../../test/harness/connect-collector.ts";
import { contextOf, createOwnedOrganization, personActor, testSecret } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { signEvent } from "../../../../test/harness/fake-stripe/index.ts";
import type { World } from "../../../../test/harness/fake-stripe/world.ts";
import { rollUpAll } from "../../../../test/harness/roll-ups.ts";
import { sampleRecord } from "../../../../test/harness/sample-record.ts";
import { createMetrics } from "../metrics.ts";
import { applyPlanChanges } from "./apply-plan-changes.ts";
import { makeInvoices } from "./make-invoices.ts";
import { reportUsage } from "./report-usage.ts";
import { settleWithCollector } from "./settle-with-collector.ts";
import { createCollectorHandlers } from "./work-collector-events.ts";
import { carryChange } from "./work-subscription-changes.ts";

const hour = 3_600_000;
const day = 24 * hour;
const beginning = "2031-01-10T10:00:30Z";
const secret = "whsec_of_the_test";
const plans = loadPlans();
const catalogue = loadCatalogue();
const prices = loadPriceBook({ plans, catalogue });
const lines: Record<string, unknown>[] = [];
const log = pino({ level: "warn" }, { write: (line: string) => void lines.push(JSON.parse(line)) });
let database: TestDatabase;
/** What Stripe has once the plans were pushed: pushing takes a second, so it is done once. */
let pushed: World;
beforeAll(async () => {
  database = await createTestDatabase({ connectionsMax: 6 });
  const { fake, collector } = await connectCollector(fixedClock(beginning));
  const sold = [...plans.values()].map((plan) => ({ ...plan, seatPerMonth: plan.seats.pricePerMonth }));
  const wanted = planCatalogue(sold, prices, new Date(beginning));
  await collector.changeCatalogue(diffCatalogue(wanted, await collector.readCatalogue()));
  pushed = fake.world;
  await fake.stop();
});
const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((fake) => fake.stop()));
  // What a test leaves is not for the jobs of the next one.
  await database.sql`update invoices set collector = 'none'`;
  await database.sql`delete from subscriptions`;
  await database.sql`delete from billing_customers`;
});
afterAll(() => database.drop());

let worlds = 0;

/** A Stripe of its own that is acted and knows the plans, with the time of that clock. */
async function startStripe(clock: ReturnType<typeof fixedClock>) {
  const { fake, collector } = await connectCollector(clock);
  running.push(fake);
  for (const name of ["meters", "products", "prices", "counters"] as const)
    for (const [id, one] of pushed[name]) (fake.world[name] as Map<string, unknown>).set(id, structuredClone(one)); // the same map of two worlds
  // All of them meet one database, in which ids differ.
  worlds++;
  for (const prefix of ["in", "cus", "sub", "evt"]) fake.world.counters.set(prefix, worlds * 1_000);
  return { fake, collector };
}

/** An organization with what the jobs are given. Nothing runs but what a test calls. */
async function createWorld() {
  const clock = fixedClock(beginning);
  const { fake, collector } = await startStripe(clock);
  const { organization, owner } = await createOwnedOrganization(database);
  await database.sql`update organizations set created_at = '2031-01-02T08:00:12Z' where id = ${organization.id}`;
  const live = { organizationId: organization.id, mode: "live", clock } as const;
  const ctx = contextOf(database, { ...live, actor: personActor(owner.id, "owner") });
  const later: { readonly data: unknown; readonly at: Date }[] = [];
  const boss = {
    createQueue: async () => {},
    work: async () => "",
    send: async (_: unknown, data: unknown, options: { startAfter: Date }) => {
      later.push({ data, at: options.startAfter });
      return "";
    },
  } as never; // pg-boss needs a worker under way; what it is asked to send is looked at
  const { random, newId } = ctx;
  const long = { db: database.db, clock, random, newId, log, metrics: createMetrics() };
  const mail = { secret: testSecret, portalUrl: "http://portal.test" };
  const deps = { ...long, mail, boss, collector, catalogue, invoicing: { plans, prices, catalogue } };
  const system = contextOf(database, live);
  return { id: organization.id, live, clock, fake, collector, ctx, system, deps, later };
}
type PayingWorld = Awaited<ReturnType<typeof createWorld>>;

/** What goes between here and Stripe, in an unkind order. */
function connect({ id, fake, collector, clock, ctx, deps }: PayingWorld) {
  const handlers = createCollectorHandlers(deps);
  const seen = new Set<string>();
  return {
    /** Hands over what Stripe tells, newest first and each twice. */
    async hear(): Promise<void> {
      for (;;) {
        const events = [...fake.world.events.values()].filter((event) => !seen.has(event.id)).toReversed();
        // What settling left to be read anew, beside what Stripe tells.
        const left = await database.sql<{ id: string }[]>`select id from collector_events where handled_at is null`;
        if (events.length + left.length === 0) return;
        for (const event of [...events, ...events]) {
          const verified = collector.verifyWebhook(signEvent(event, secret, clock.nowMs()));
          await receiveCollectorEvent(ctx, verified);
          await handleCollectorEvent({ ...deps, handlers }, event.id);
          seen.add(event.id);
        }
        for (const { id } of left) await handleCollectorEvent({ ...deps, handlers }, id);
      }
    },
    /** Carries what waits in the outbox of this organization to Stripe, the newest message first. */
    async carry(): Promise<void> {
      const messages = await database.sql<{ id: string; payload: { organizationId: string } }[]>`
        delete from outbox where topic = ${subscriptionChangedTopic} and payload->>'organizationId' = ${id} returning id, payload`;
      for (const { id: outboxId, payload } of messages.toSorted((a, b) => (a.id < b.id ? 1 : -1)))
        await carryChange(deps, { outboxId, payload });
    },
    settle: () => settleWithCollector(deps),
  };
}

/** What there is, here and there. */
function look({ ctx, fake }: PayingWorld) {
  const keyOf = (price: string) => fake.world.prices.get(price)?.metadata.sundial_key ?? "";
  return {
    now: () => getSubscription(ctx, plans),
    invoices: async () => (await listInvoices(ctx, { limit: 10 })).data,
    stripeInvoices: () => [...fake.world.invoices.values()],
    subscriptions: () =>
      [...fake.world.subscriptions.values()].map(({ status, cancel_at_period_end: ends, metadata, items }) => ({
        status,
        ends,
        plan: metadata.sundial_plan,
        items: items.flatMap(({ price, quantity }) => (quantity === null ? [] : [`${keyOf(price)} ${quantity}`])),
        /** Plans whose prices by usage it has. */
        metered: new Set(
          items.flatMap(({ price, quantity }) => (quantity === null ? [keyOf(price).split("_")[1]] : [])),
        ),
      })),
  };
}

async function begin() {
  const world = await createWorld();
  const { clock, fake, collector, ctx, live, deps, later } = world;
  const wires = connect(world);
  return {
    ...world,
    ...wires,
    ...look(world),
    change: (wish: { plan?: string; seats?: number }) =>
      updateSubscription(ctx, wish, { plans, collector: "stripe", assertPayable: async () => undefined }),
    /** Through the page of the checkout. */
    async pay(wish: { plan: string; seats?: number }) {
      const { url } = await createCheckout(ctx, wish, { plans, prices, collector, portalUrl: "http://portal.test" });
      await fetch(`${url}/pay`, { method: "POST", redirect: "manual" });
      await wires.hear();
      await wires.carry();
    },
    async use(inputTokens: bigint) {
      await createRequestLedger(database).append(sampleRecord({ ...live, createdAt: clock.now(), inputTokens }));
      await rollUpAll(database);
      await reportUsage(deps);
    },
    /** Lets the month end and its invoice become final, as the jobs would. */
    async endMonth() {
      clock.advance((await getSubscription(ctx, plans)).periodEnd.getTime() - clock.nowMs());
      fake.advance(0);
      await wires.hear();
      await applyPlanChanges(deps);
      await makeInvoices(deps);
      for (const { data, at } of later.splice(0)) if (at <= clock.now()) await carryChange(deps, data);
      clock.advance(hour + 60_000);
      fake.advance(0);
      await makeInvoices(deps);
      await wires.settle();
      await wires.hear();
    },
  };
}

describe("a checkout", () => {
  it("begins the plan; both invoices name each other", async () => {
    const { pay, now, invoices, stripeInvoices, subscriptions } = await begin();
    await pay({ plan: "build", seats: 7 });
    expect(await now()).toMatchObject({ plan: "build", seats: 7 });
    const [own] = await invoices();
    const [theirs] = stripeInvoices();
    expect(own).toMatchObject({ status: "paid", totalCents: 5_300n, collectorInvoiceId: theirs?.id });
    expect(own?.paymentUrl).toBe(theirs?.hosted_invoice_url);
    expect(theirs).toMatchObject({ total: 5_300, metadata: { sundial_invoice_id: own?.id } });
    expect(subscriptions()).toMatchObject([{ status: "active", items: ["base_build 1", "seat_build 2"] }]);
  });

  it("of a plan with more prices than its page takes is completed afterwards", async () => {
    const wide = await begin();
    const many = Array.from({ length: 23 }, (_, i) => `many_${i}`);
    const { collector, fake } = wide;
    await collector.changeCatalogue([
      { kind: "add_product", product: { key: "many", name: "Many" } },
      ...many.flatMap((key) => [
        { kind: "add_meter", meter: { key: `sundial_${key}`, name: key } } as const,
        {
          kind: "add_price",
          price: { key, product: "many", meter: `sundial_${key}`, includedUnits: 0n, cents: "0.0001" },
        } as const,
      ]),
    ]);
    const customerId = await collector.createCustomer({ organizationId: wide.id, name: "Ada", email: null });
    const prices = [{ key: "base_build", quantity: 1 }, ...many.map((key) => ({ key }))];
    const facts = { customerId, organizationId: wide.id, planId: "build", seats: 5, prices };
    const urls = { successUrl: "http://portal.test/", cancelUrl: "http://portal.test/" };
    const { id, url } = await collector.startCheckout({ ...facts, ...urls, chargesFrom: null });
    await fetch(`${url}/pay`, { method: "POST", redirect: "manual" });
    const { subscriptionId = null } = (await collector.readCheckout(id)) ?? {};
    const put = { ...facts, subscriptionId, endsWithPeriod: false, chargesFrom: new Date(), operationId: "wide" };
    await collector.putSubscription(put);
    const before = fake.calls.length;
    await collector.putSubscription(put);
    expect(fake.calls.slice(before).filter(({ method }) => method === "POST")).toEqual([]);
    expect(fake.world.subscriptions.get(subscriptionId ?? "")?.items).toHaveLength(24);
  });
});

describe("a change", () => {
  it("to a larger plan and more seats is there at once, and our proration is what is charged", async () => {
    const { pay, change, carry, subscriptions, clock, endMonth, invoices, stripeInvoices, use } = await begin();
    await pay({ plan: "build" });
    clock.advance(10 * day);
    await use(5_000_000n);
    await change({ plan: "scale" });
    await change({ seats: 40 });
    await carry();
    const [there] = subscriptions();
    expect(subscriptions()).toHaveLength(1);
    expect(there?.items).toEqual(["base_scale 1", expect.stringMatching(/^seat_scale \d+$/)]);
    expect(there).toMatchObject({ plan: "scale", metered: new Set(["scale"]) });
    await endMonth();
    const [own] = await invoices();
    const theirs = stripeInvoices().at(-1);
    expect(own).toMatchObject({ status: "paid", collectorInvoiceId: theirs?.id });
    expect(theirs).toMatchObject({ status: "paid", metadata: { sundial_invoice_id: own?.id } });
    expect(BigInt(theirs?.amount_paid ?? 0)).toBe(own?.totalCents);
    expect(theirs?.lines.at(-1)?.description).toContain("To the total of invoice");
  });

  it("to a smaller plan is charged from the next month on, whose usage prices follow when it begins", async () => {
    const { pay, change, carry, subscriptions, endMonth, later, now, invoices, stripeInvoices } = await begin();
    await pay({ plan: "scale" });
    await change({ plan: "build" });
    await carry();
    expect(subscriptions()).toMatchObject([{ plan: "scale", items: ["base_build 1"], metered: new Set(["scale"]) }]);
    expect(later).toMatchObject([{ at: (await now()).periodEnd }]);
    await endMonth();
    expect(subscriptions()).toMatchObject([{ plan: "build", items: ["base_build 1"], metered: new Set(["build"]) }]);
    const [own] = await invoices();
    expect(own?.totalCents).toBe(2_900n);
    expect(stripeInvoices().at(-1)?.amount_paid).toBe(2_900);
  });

  it("to Free ends the subscription with the month; taken back, it goes on; coming back needs no page", async () => {
    const { pay, change, carry, hear, subscriptions, endMonth, now, clock } = await begin();
    await pay({ plan: "build" });
    await change({ plan: "free" });
    await carry();
    await hear();
    expect(subscriptions()).toMatchObject([{ status: "active", ends: true }]);
    await change({ plan: "build" });
    // Stripe still says that it ends, because nobody told it yet: that is not the customer's wish.
    await hear();
    await carry();
    await hear();
    expect(subscriptions()).toMatchObject([{ ends: false }]);
    expect((await now()).scheduled).toBeNull();
    await change({ plan: "free" });
    await carry();
    await endMonth();
    expect(subscriptions()).toMatchObject([{ status: "canceled" }]);
    expect(await now()).toMatchObject({ plan: "free" });
    clock.advance(day);
    await change({ plan: "build" });
    await carry();
    await hear();
    expect(subscriptions()).toMatchObject([{ status: "canceled" }, { status: "active", items: ["base_build 1"] }]);
    expect(await now()).toMatchObject({ plan: "build", scheduled: null });
  });

  it("made at Stripe by the customer is followed here, and so is its taking back", async () => {
    const { pay, hear, carry, collector, now, fake, subscriptions } = await begin();
    await pay({ plan: "build" });
    const [subscription] = fake.world.subscriptions.values();
    const { url } = await collector.openPortal({
      customerId: subscription?.customer ?? "",
      returnUrl: "http://portal.test",
    });
    const press = () => fetch(`${url}/cancel/${subscription?.id}`, { method: "POST", redirect: "manual" });
    await press();
    // A change of another kind may come to Stripe before what happened there comes here.
    await carry();
    await hear();
    await carry();
    expect((await now()).scheduled).toMatchObject({ plan: "free" });
    expect(subscriptions()).toMatchObject([{ ends: true }]);
    await press();
    await hear();
    await carry();
    expect((await now()).scheduled).toBeNull();
    expect(subscriptions()).toMatchObject([{ ends: false }]);
  });

  it("that is carried again, or that Stripe did not answer, is there once", async () => {
    const { pay, change, carry, fake, deps, id, subscriptions } = await begin();
    await pay({ plan: "build" });
    await change({ plan: "scale" });
    const message = { outboxId: "out_again", payload: { organizationId: id } };
    fake.misbehave(({ method, path }) =>
      method === "POST" && path.startsWith("/v1/subscriptions/")
        ? { kind: "error", status: 500, after: true }
        : undefined,
    );
    await expect(carryChange(deps, message)).rejects.toMatchObject({ reason: "unreachable" });
    fake.misbehave();
    await carryChange(deps, message);
    await carry();
    expect(subscriptions()).toMatchObject([{ plan: "scale", items: ["base_scale 1"] }]);
  });
});

describe("a credit", () => {
  it("is granted once with its end; Stripe takes it off usage, and the total is ours", async () => {
    const { pay, system, settle, fake, use, endMonth, invoices, stripeInvoices, clock } = await begin();
    await pay({ plan: "build" });
    const expiresAt = new Date(clock.nowMs() + 60 * day);
    const credit = await grantCredit(system, {
      name: "Welcome",
      category: "promotional",
      amountCents: 150n,
      expiresAt,
    });
    const ended = await grantCredit(system, {
      name: "Short",
      category: "paid",
      amountCents: 40n,
      priority: 1,
      expiresAt: new Date(clock.nowMs() + day),
    });
    expect(await settle()).toMatchObject({ credits: 2 });
    expect(await settle()).toMatchObject({ credits: 0 });
    const grants = [...fake.world.creditGrants.values()].toSorted((a, b) => b.priority - a.priority);
    expect(grants).toMatchObject([
      {
        metadata: { sundial_credit_id: credit.id },
        expires_at: expiresAt.getTime() / 1_000,
        amount: { monetary: { value: 150 } },
      },
      { metadata: { sundial_credit_id: ended.id }, category: "paid" },
    ]);
    clock.advance(hour);
    await use(4_000_000n);
    await endMonth();
    const [own] = await invoices();
    // Both pay here, since both were valid in the month; Stripe's second one has ended by now.
    expect(own?.creditsCents).toBe(190n);
    const theirs = stripeInvoices().at(-1);
    expect(theirs?.lines.flatMap((line) => line.pretax_credit_amounts.map(({ amount }) => amount))).toEqual([150]);
    expect(BigInt(theirs?.amount_paid ?? 0)).toBe(own?.totalCents);
    expect(lines.filter(({ msg }) => msg === "an invoice is charged otherwise than it says")).toEqual([]);
  });
});

/** What was written to the owner about invoices that could not be charged. */
async function pastDueMails(organizationId: string) {
  const messages = await database.sql<
    { payload: { sealed: string } }[]
  >`select payload from outbox where topic = ${mailTopic}`;
  const [owner] = await database.sql<{ email: string }[]>`
    select u.email from members m join users u on u.id = m.user_id where m.organization_id = ${organizationId} and m.role = 'owner'`;
  const mails = messages.map(({ payload }) => openMail(payload, testSecret));
  return mails.filter(({ to, subject }) => to === owner?.email && subject.includes("could not be charged"));
}

describe("a charge that fails", () => {
  it("makes the invoice past due, and what is paid after all makes it paid, in any order of events", async () => {
    const { id, pay, fake, endMonth, invoices, now, hear, stripeInvoices } = await begin();
    await pay({ plan: "build" });
    const [customer] = fake.world.customers.values();
    if (customer) customer.invoice_settings.default_payment_method = "pm_card_chargeCustomerFail";
    await endMonth();
    const [own] = await invoices();
    expect(own).toMatchObject({ status: "past_due", paymentUrl: stripeInvoices().at(-1)?.hosted_invoice_url });
    expect((await now()).status).toBe("past_due");
    const [mail, ...more] = await pastDueMails(id);
    expect(more).toEqual([]);
    expect(mail?.text).toContain("The charge of 29.00 USD to the organization");
    expect(mail?.text).toContain(`http://portal.test/console/billing/invoices/${own?.id}`);
    await fetch(`${own?.paymentUrl}/pay`, { method: "POST", redirect: "manual" });
    await hear();
    expect((await invoices())[0]).toMatchObject({ status: "paid" });
    expect((await now()).status).toBe("active");
  });
});

describe("a credit note of a paid invoice", () => {
  it("is a refund here, once however often it is told, and what comes on top of it another", async () => {
    const { pay, endMonth, invoices, hear, fake, ctx } = await begin();
    await pay({ plan: "build" });
    await endMonth();
    const own = (await invoices()).find(({ status, totalCents }) => status === "paid" && totalCents > 1_000n);
    const id = own?.id ?? "";
    const theirs = fake.world.invoices.get(own?.collectorInvoiceId ?? "");
    const credit = async (cents: number) => {
      Object.assign(theirs ?? {}, { post_payment_credit_notes_amount: cents });
      const [like] = fake.world.events.values();
      const object = { id: `cn_${cents}`, object: "credit_note", invoice: theirs?.id };
      if (like)
        fake.world.events.set(object.id, { ...like, id: object.id, type: "credit_note.created", data: { object } });
      await hear();
      return (await getInvoice(ctx, id)).refundedCents;
    };
    expect(await credit(700)).toBe(700n);
    expect(await credit(1_000)).toBe(1_000n);
    expect(await database.sql`select 1 from invoice_refunds where invoice_id = ${id}`).toHaveLength(2);
    expect(await credit(100_000_000)).toBe(own?.totalCents);
  });
});

describe("a refund that does not arrive", () => {
  it("is taken back here by a row of its own, once, and what a person wrote down stays", async () => {
    const { pay, endMonth, invoices, hear, fake, ctx, system } = await begin();
    await pay({ plan: "build" });
    await endMonth();
    const own = (await invoices()).find(({ status, totalCents }) => status === "paid" && totalCents > 1_000n);
    const id = own?.id ?? "";
    const theirId = own?.collectorInvoiceId ?? "";
    const plain = { created: 0, livemode: false } as const;
    const tell = async (type: string, object: { readonly id: string; readonly object: string }) => {
      const [like] = fake.world.events.values();
      const event = `evt_${type}_${fake.world.events.size}`;
      if (like) fake.world.events.set(event, { ...like, id: event, type, data: { object } });
      await hear();
      return (await getInvoice(ctx, id)).refundedCents;
    };
    const give = (name: string, cents: number) => {
      const refund = { ...plain, id: `re_${name}`, object: "refund", payment_intent: `pi_${theirId}` };
      const part = { type: "refund", amount_refunded: cents, refund: refund.id } as const;
      const note = { ...plain, id: `cn_${name}`, object: "credit_note", invoice: theirId, refunds: [part] };
      fake.world.refunds.set(refund.id, { ...refund, status: "pending" });
      fake.world.creditNotes.set(note.id, { ...note, status: "issued" });
      const theirs = fake.world.invoices.get(theirId);
      if (theirs) theirs.post_payment_credit_notes_amount += cents;
      return tell("credit_note.created", note);
    };
    const end = (name: string, status: "succeeded" | "failed" | "canceled") => {
      const refund = fake.world.refunds.get(`re_${name}`);
      if (refund) refund.status = status;
      return tell(status === "failed" ? "refund.failed" : "refund.updated", {
        id: `re_${name}`,
        object: "refund",
      });
    };
    expect(await give("first", 300)).toBe(300n);
    expect(await give("second", 500)).toBe(800n);
    await refundInvoice(system, { id, amountCents: 50n, reason: "In cash." });
    expect(await end("first", "succeeded")).toBe(850n);
    expect(await end("second", "failed")).toBe(350n);
    expect(await end("second", "failed")).toBe(350n);
    expect(await end("first", "canceled")).toBe(50n);
    const rows = await database.sql<{ cents: string }[]>`select amount_cents as cents from invoice_refunds
      where invoice_id = ${id} order by amount_cents`;
    expect(rows.map(({ cents }) => Number(cents))).toEqual([-500, -300, 50, 300, 500]);
  });
});

describe("an invoice that becomes void after it was settled", () => {
  it("is cancelled at Stripe, once", async () => {
    const { change, settle, invoices, stripeInvoices, system } = await begin();
    await change({ plan: "build" });
    await settle();
    const [own] = await invoices();
    await voidInvoice(system, { id: own?.id ?? "", reason: "Made by mistake." });
    expect(await settle()).toMatchObject({ voided: 1 });
    expect(stripeInvoices()).toMatchObject([{ id: own?.collectorInvoiceId, status: "void" }]);
    expect(await settle()).toMatchObject({ voided: 0 });
  });

  it("stays paid where it was paid meanwhile, and is counted for a person to look at", async () => {
    const { change, settle, invoices, stripeInvoices, system, fake, deps } = await begin();
    await change({ plan: "build" });
    await settle();
    const [own] = await invoices();
    Object.assign(fake.world.invoices.get(own?.collectorInvoiceId ?? "") ?? {}, { status: "paid" });
    await voidInvoice(system, { id: own?.id ?? "", reason: "Made by mistake." });
    expect(await settle()).toMatchObject({ voided: 1 });
    expect(stripeInvoices()).toMatchObject([{ status: "paid" }]);
    expect((await deps.metrics.invoiceDifferences.get()).values).toMatchObject([{ value: 1 }]);
  });
});

describe("an invoice without a subscription at Stripe", () => {
  it("gets one there of its own, once", async () => {
    const { change, settle, invoices, stripeInvoices, collector, id, fake, hear } = await begin();
    await change({ plan: "build" });
    expect(await settle()).toMatchObject({ invoices: 1 });
    expect(await settle()).toMatchObject({ invoices: 0 });
    const [own] = await invoices();
    expect(stripeInvoices()).toMatchObject([{ id: own?.collectorInvoiceId, total: 2_900, status: "open" }]);
    expect(
      await collector.createInvoice({
        customerId: [...fake.world.customers.keys()][0] ?? "",
        ownInvoiceId: own?.id ?? "",
      }),
    ).toMatchObject({ id: own?.collectorInvoiceId });
    expect(id).toBe(own?.organizationId);
    await hear();
    expect((await invoices())[0]?.status).toBe("past_due");
  });
});

describe("a month that ends while the key is missing", () => {
  it("waits for the collector, is counted for the operator, and is settled when the key is back", async () => {
    const { pay, deps, clock, fake, settle, hear, now, invoices, stripeInvoices } = await begin();
    await pay({ plan: "build" });
    const without = { ...deps, collector: null };
    const waiting = async () => (await deps.metrics.invoicesWaiting.get()).values;
    clock.advance((await now()).periodEnd.getTime() - clock.nowMs());
    await makeInvoices(without);
    clock.advance(2 * hour);
    fake.advance(0);
    await makeInvoices(without);
    lines.length = 0;
    expect(await settleWithCollector(without)).toBeUndefined();
    const [own] = await invoices();
    const theirs = stripeInvoices().at(-1);
    expect(theirs).toMatchObject({ status: "paid", amount_paid: 2_900 });
    expect(own).toMatchObject({ status: "open", reason: "period_end", collector: "stripe", collectorInvoiceId: null });
    expect(lines).toMatchObject([{ msg: "invoices wait for the collector, whose key is missing", invoices: 1 }]);
    expect(await waiting()).toMatchObject([{ value: 1 }]);
    await settle();
    await hear();
    expect((await invoices())[0]).toMatchObject({ status: "paid", collectorInvoiceId: theirs?.id });
    expect(await settleWithCollector(without)).toBeUndefined();
    expect(await waiting()).toMatchObject([{ value: 0 }]);
  });

  it("is nobody's to collect where the organization was never the collector's customer", async () => {
    const { system, deps, clock, now, invoices } = await begin();
    await setPlan(system, { plan: "build" }, { plans, collector: "none" });
    const without = { ...deps, collector: null };
    clock.advance((await now()).periodEnd.getTime() - clock.nowMs());
    await makeInvoices(without);
    expect((await invoices()).map(({ collector }) => collector)).toEqual(["none", "none"]);
  });
});
