import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fixedClock, type Picodollars } from "@sundial/kernel";
import Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FakeStripe, startFakeStripe } from "../../../test/harness/fake-stripe/index.ts";
import { diffCatalogue } from "./catalogue/diff-catalogue.ts";
import { planCatalogue, planPriceKeys } from "./catalogue/plan-catalogue.ts";
import { CollectorError } from "./collector.ts";
import { createCollector } from "./create-collector.ts";
import { followedEvents } from "./stripe/convert.ts";
import { createStripeGateway } from "./stripe-gateway.ts";
import { samplePlan, samplePriceBook } from "./testing/sample-price-book.ts";

const now = new Date("2026-11-26T12:00:00Z");
const secret = "whsec_of_the_test";
const clock = fixedClock(now);
let fake: FakeStripe;
let collector: ReturnType<typeof createStripeGateway>;
beforeAll(async () => {
  fake = await startFakeStripe({ nowMs: () => now.getTime() });
  collector = createStripeGateway({ secretKey: "sk_test_gateway", webhookSecret: secret, apiUrl: fake.url }, clock);
});
afterAll(() => fake.stop());

const ada = { organizationId: "org_ada", name: "Ada", email: "ada@example.com" };

test("without a key there is no collector", () => {
  expect(createCollector({}, clock)).toBeNull();
  expect(createCollector({ STRIPE_SECRET_KEY: "sk_test_x" }, clock)).not.toBeNull();
});

test("makes one customer of an organization, also when its name changed meanwhile", async () => {
  const first = await collector.createCustomer(ada);
  const second = await collector.createCustomer({ ...ada, name: "Ada Lovelace" });
  expect(second).toBe(first);
  expect(fake.world.customers.get(first)).toMatchObject({ name: "Ada Lovelace", email: "ada@example.com" });
  expect(await collector.readCustomer(first)).toEqual({ id: first, organizationId: "org_ada" });
  expect(await collector.readCustomer("cus_none")).toBeNull();
});

describe("the catalogue", () => {
  const wanted = (picodollars?: Picodollars) => planCatalogue([samplePlan], samplePriceBook(picodollars), now);

  test("is pushed once, and then there is nothing to do", async () => {
    const changes = diffCatalogue(wanted(), await collector.readCatalogue());
    expect(changes.map(({ kind }) => kind)).toEqual([
      ...Array(4).fill("add_meter"),
      ...Array(6).fill("add_product"),
      ...Array(6).fill("add_price"),
    ]);
    await collector.changeCatalogue(changes);
    expect(diffCatalogue(wanted(), await collector.readCatalogue())).toEqual([]);
  });

  test("an amount that changed is a new price under the same key", async () => {
    const changes = diffCatalogue(wanted(1n), await collector.readCatalogue());
    expect(changes.map(({ kind }) => kind)).toEqual(["replace_price"]);
    await collector.changeCatalogue(changes);
    const there = await collector.readCatalogue();
    expect(there.prices.find(({ key }) => key.includes("output"))?.cents).toBe("0.0000000001");
    expect(there.prices).toHaveLength(6);
    await collector.changeCatalogue(diffCatalogue(wanted(), there));
  });

  test("a price that no plan has is archived, and what others made is left alone", async () => {
    const stripe = new Stripe("sk_test_other", { host: "127.0.0.1", port: new URL(fake.url).port, protocol: "http" });
    const product = await stripe.products.create({ name: "Mugs" });
    await stripe.prices.create({ currency: "usd", unit_amount: 900, product: product.id });
    const { seatPerMonth: _, ...plan } = samplePlan;
    const without = planCatalogue([{ ...plan, seatPerMonth: null }], samplePriceBook(), now);
    const changes = diffCatalogue(without, await collector.readCatalogue());
    expect(changes).toMatchObject([{ kind: "archive_price", price: { key: "seat_build" } }]);
    await collector.changeCatalogue(changes);
    expect(diffCatalogue(without, await collector.readCatalogue())).toEqual([]);
    expect((await stripe.prices.list({ product: product.id })).data).toHaveLength(1);
  });
});

test("a checkout leads to a subscription that carries organization and plan", async () => {
  const customerId = await collector.createCustomer(ada);
  const { base, usage } = planPriceKeys(samplePlan, samplePriceBook(), now);
  const prices = [{ key: base ?? "", quantity: 1 }, ...usage.map((key) => ({ key }))];
  const urls = { successUrl: "http://portal.test/done", cancelUrl: "http://portal.test/plans", chargesFrom: null };
  const { id, url } = await collector.startCheckout({
    customerId,
    organizationId: "org_ada",
    planId: "build",
    seats: 5,
    prices,
    ...urls,
  });
  expect(await collector.readCheckout(id)).toMatchObject({ state: "open", paid: false });
  await fetch(`${url}/pay`, { method: "POST", redirect: "manual" });
  const checkout = await collector.readCheckout(id);
  expect(checkout).toMatchObject({ state: "complete", paid: true, organizationId: "org_ada", planId: "build" });
  const subscription = await collector.readSubscription(checkout?.subscriptionId ?? "");
  expect(subscription).toMatchObject({ state: "active", organizationId: "org_ada", planId: "build", customerId });
  const [invoice] = await collector.listInvoices(customerId);
  expect(invoice).toMatchObject({ state: "paid", totalCents: 2_900n, paidCents: 2_900n, ownInvoiceId: null });
  await collector.labelInvoice(invoice?.id ?? "", { ownInvoiceId: "inv_ours" });
  expect(await collector.readInvoice(invoice?.id ?? "")).toMatchObject({ ownInvoiceId: "inv_ours" });
  const unknown = collector.startCheckout({
    customerId,
    organizationId: "org_ada",
    planId: "x",
    seats: 5,
    prices: [{ key: "x" }],
    ...urls,
  });
  await expect(unknown).rejects.toThrow("run npm run stripe:push");
});

test("the portal, and a credit once", async () => {
  const customerId = await collector.createCustomer(ada);
  expect((await collector.openPortal({ customerId, returnUrl: "http://portal.test/" })).url).toContain("/fake/portal/");
  const grant = {
    customerId,
    creditId: "cre_1",
    name: "Welcome",
    cents: 500n,
    paid: false,
    priority: 10,
    effectiveAt: now,
    expiresAt: null,
  };
  expect(await collector.createCreditGrant(grant)).toBe(await collector.createCreditGrant(grant));
  expect([...fake.world.creditGrants.values()]).toMatchObject([{ amount: { monetary: { value: 500 } }, priority: 10 }]);
  await expect(collector.createCreditGrant({ ...grant, creditId: "cre_2", cents: 2n ** 60n })).rejects.toThrow(
    RangeError,
  );
});

describe("meters", () => {
  const meter = "sundial_sundial-1_input";

  test("a value counts once; sums are read whole and by day", async () => {
    const customerId = await collector.createCustomer(ada);
    const value = { customerId, meter, value: 999_999_999_999_999n, identifier: "sdl_1", at: now };
    expect(await collector.reportMeterValue(value)).toBe("taken");
    expect(await collector.reportMeterValue(value)).toBe("known");
    const from = new Date("2026-11-25T00:00:00Z");
    const until = new Date("2026-11-27T00:00:00Z");
    const whole = await collector.readMeterSums({ customerId, meter, from, until, by: "whole" });
    expect(whole).toEqual([{ from, value: 999_999_999_999_999n }]);
    const days = await collector.readMeterSums({ customerId, meter, from, until, by: "day" });
    expect(new Map(days.map((day) => [day.from.toISOString().slice(0, 10), day.value]))).toEqual(
      new Map([
        ["2026-11-26", 999_999_999_999_999n],
        ["2026-11-25", 0n],
      ]),
    );
  });

  test.each([
    [409, "busy", true],
    [429, "busy", true],
    [500, "unreachable", true],
  ] as const)("a %s is %s", async (status, reason, mayPass) => {
    const customerId = await collector.createCustomer(ada);
    fake.misbehave(() => ({ kind: "error", status }));
    const value = { customerId, meter, value: 1n, identifier: `sdl_${status}`, at: now };
    await expect(collector.reportMeterValue(value)).rejects.toMatchObject({ reason, mayPass });
    fake.misbehave();
  });

  test("a refusal stays one", async () => {
    const value = { customerId: "cus_none", meter, value: 1n, identifier: "sdl_none", at: now };
    const refusal = await collector.reportMeterValue(value).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(CollectorError);
    expect(refusal).toMatchObject({ reason: "refused", mayPass: false, code: "meter_event_customer_not_found" });
  });
});

describe("webhooks", () => {
  const signer = new Stripe("sk_test_signing").webhooks;
  const seconds = now.getTime() / 1_000;
  const event = (type: string, object: object) =>
    JSON.stringify({ id: "evt_1", object: "event", type, data: { object } });
  const sign = (payload: string, options: { timestamp?: number; secret?: string } = {}) =>
    signer.generateTestHeaderString({ payload, secret, timestamp: seconds, ...options });

  test.each([
    ["invoice.paid", { kind: "invoice", id: "x_1" }],
    ["invoice.upcoming", { kind: "other", id: "x_1" }],
    ["customer.subscription.updated", { kind: "subscription", id: "x_1" }],
    ["customer.updated", { kind: "customer", id: "x_1" }],
    ["customer.source.created", { kind: "other", id: "x_1" }],
    ["checkout.session.completed", { kind: "checkout", id: "x_1" }],
    ["refund.failed", { kind: "refund", id: "x_1" }],
    ["price.created", { kind: "other", id: "x_1" }],
  ])("%s is of %j", (type, subject) => {
    const body = event(type, { id: "x_1" });
    expect(collector.verifyWebhook({ body, signature: sign(body) })).toEqual({ id: "evt_1", type, subject });
  });

  test("credit_note.created is of its invoice", () => {
    const body = event("credit_note.created", { id: "cn_1", object: "credit_note", invoice: "in_1" });
    const { subject } = collector.verifyWebhook({ body, signature: sign(body) });
    expect(subject).toEqual({ kind: "invoice", id: "in_1" });
  });

  test("the settings name all events that are followed, and no other", () => {
    const settings = readFileSync(join(import.meta.dirname, "../../../.env.example"), "utf8");
    const line = settings.split("\n").find((text) => text.includes("/webhooks/stripe")) ?? "";
    const named = [...line.matchAll(/([a-z_.]+\.)\*/g)].map(([, prefix = ""]) => prefix);
    const prefixes = followedEvents.map(([prefix]) => prefix);
    expect(prefixes.filter((prefix) => !named.some((wider) => prefix.startsWith(wider)))).toEqual([]);
    expect(named.filter((prefix) => !prefixes.includes(prefix))).toEqual([]);
  });

  const body = event("invoice.paid", { id: "in_1" });
  test.each([-300, 0, 300])("may be signed %s seconds from now", (offset) => {
    const signature = sign(body, { timestamp: seconds + offset });
    expect(collector.verifyWebhook({ body, signature }).id).toBe("evt_1");
  });

  test.each([
    ["too old", body, sign(body, { timestamp: seconds - 301 })],
    ["too far ahead", body, sign(body, { timestamp: seconds + 301 })],
    ["of another secret", body, sign(body, { secret: "whsec_other" })],
    ["of another body", `${body} `, sign(body)],
    ["no signature", body, ""],
    ["with two times", body, `t=${seconds + 9_999},${sign(body)}`],
    ["no JSON", "{", sign("{")],
  ])("%s is refused", (_, text, signature) => {
    expect(() => collector.verifyWebhook({ body: text, signature })).toThrow(
      expect.objectContaining({ reason: "forged" }),
    );
  });

  test("without a secret every one is refused", () => {
    const unset = createStripeGateway({ secretKey: "sk_test_x", webhookSecret: "" }, clock);
    expect(() => unset.verifyWebhook({ body, signature: sign(body) })).toThrow(CollectorError);
  });
});
