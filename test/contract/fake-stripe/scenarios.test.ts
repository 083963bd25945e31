import { type Catalogue, type Collector, diffCatalogue } from "@sundial/billing";
import Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { collectorAt } from "../../harness/connect-collector.ts";
import { type FakeStripe, startFakeStripe } from "../../harness/fake-stripe/index.ts";
import { clientOf } from "./connect.ts";

/**
 * What the gateway relies on, seen at the fake, or at Stripe itself when `STRIPE_SECRET_KEY=sk_test_...` is given: there it shows whether the fake acts as Stripe does.
 * Objects stay in that account; their names begin with the run's.
 */
const key = process.env.STRIPE_SECRET_KEY ?? "";
const real = key.startsWith("sk_test_");
const run = `sundial_run_${Date.now()}`;
/** Stripe adds up what it was told some seconds later. */
const patience = { timeout: real ? 120_000 : 1_000, interval: real ? 2_000 : 20 };

let fake: FakeStripe | undefined;
let stripe: Stripe;
let collector: Collector;
beforeAll(async () => {
  fake = real ? undefined : await startFakeStripe();
  stripe = fake ? clientOf(fake.url) : new Stripe(key, { telemetry: false });
  collector = collectorAt(fake?.url, real ? { key } : {});
});
afterAll(() => fake?.stop());

const meter = `${run}_input`;
const catalogue: Catalogue = {
  meters: [{ key: meter, name: meter }],
  products: [{ key: `${run}_tokens`, name: run }],
  prices: [
    { key: `${run}_price`, product: `${run}_tokens`, meter, includedUnits: 1_000n, cents: "0.000015" },
    { key: `${run}_base`, product: `${run}_tokens`, meter: null, includedUnits: 0n, cents: "2000" },
  ],
};
/** What is there of this run. */
async function ownCatalogue(): Promise<Catalogue> {
  const { meters, products, prices } = await collector.readCatalogue();
  const own = <T extends { key: string }>(items: readonly T[]) => items.filter((item) => item.key.startsWith(run));
  return { meters: own(meters), products: own(products), prices: own(prices) };
}

test("a catalogue is the same after it was pushed", async () => {
  await collector.changeCatalogue(diffCatalogue(catalogue, await ownCatalogue()));
  expect(diffCatalogue(catalogue, await ownCatalogue())).toEqual([]);
}, 60_000);

test("values count once; those out of bounds are refused", async () => {
  const customerId = await collector.createCustomer({ organizationId: run, name: run, email: null });
  expect(await collector.createCustomer({ organizationId: run, name: run, email: null })).toBe(customerId);
  const minute = new Date(Math.floor(Date.now() / 60_000) * 60_000 - 600_000);
  const value = { customerId, meter, value: 123_456_789_012_345n, identifier: `${run}_1`, at: minute };
  expect(await collector.reportMeterValue(value)).toBe("taken");
  expect(await collector.reportMeterValue(value)).toBe("known");
  const refused = { reason: "refused" };
  await expect(
    collector.reportMeterValue({ ...value, identifier: `${run}_2`, value: 10n ** 15n }),
  ).rejects.toMatchObject(refused);
  const old = new Date(Date.now() - 36 * 86_400_000);
  await expect(collector.reportMeterValue({ ...value, identifier: `${run}_3`, at: old })).rejects.toMatchObject(
    refused,
  );
  const future = new Date(Date.now() + 600_000);
  await expect(collector.reportMeterValue({ ...value, identifier: `${run}_4`, at: future })).rejects.toMatchObject(
    refused,
  );
  const until = new Date(minute.getTime() + 60_000);
  const sums = () => collector.readMeterSums({ customerId, meter, from: minute, until, by: "whole" });
  await expect.poll(async () => (await sums()).map((sum) => sum.value), patience).toEqual([value.value]);
}, 180_000);

test("a month ends in an invoice of the base in advance and of usage by tiers", async () => {
  const frozen_time = Math.floor(Date.now() / 1000);
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time, name: run });
  const customer = await stripe.customers.create({
    test_clock: clock.id,
    payment_method: "pm_card_visa",
    invoice_settings: { default_payment_method: "pm_card_visa" },
  });
  const lookup_keys = [`${run}_price`, `${run}_base`];
  const prices = (await stripe.prices.list({ lookup_keys })).data.map(({ id }) => ({ price: id }));
  const subscription = await stripe.subscriptions.create({ customer: customer.id, items: prices });
  expect(await collector.readSubscription(subscription.id)).toMatchObject({ state: "active" });
  // 2,000,000,000 tokens, 1,000 of them included, at 0.000015 cents: 29,999.985 cents.
  await collector.reportMeterValue({
    customerId: customer.id,
    meter,
    value: 2_000_000_000n,
    identifier: `${run}_5`,
    at: new Date(frozen_time * 1000),
  });
  const [item] = subscription.items.data;
  const end = item?.current_period_end ?? 0;
  const query = {
    customerId: customer.id,
    meter,
    from: new Date(Math.floor(frozen_time / 60) * 60_000),
    until: new Date(Math.floor(frozen_time / 60) * 60_000 + 120_000),
    by: "whole" as const,
  };
  await expect.poll(async () => (await collector.readMeterSums(query))[0]?.value, patience).toBe(2_000_000_000n);
  await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: end + 7_200 });
  await expect
    .poll(async () => (await stripe.testHelpers.testClocks.retrieve(clock.id)).status, patience)
    .toBe("ready");
  const [invoice] = await collector.listInvoices(customer.id);
  expect(invoice).toMatchObject({ state: "paid", totalCents: 32_000n, subscriptionId: subscription.id });
  await stripe.testHelpers.testClocks.del(clock.id);
}, 300_000);

test("a credit is granted once", async () => {
  const customerId = await collector.createCustomer({ organizationId: run, name: run, email: null });
  const grant = {
    customerId,
    creditId: run,
    name: run,
    cents: 500n,
    paid: false,
    priority: 10,
    effectiveAt: new Date(Date.now() + 60_000),
    expiresAt: null,
  };
  expect(await collector.createCreditGrant(grant)).toBe(await collector.createCreditGrant(grant));
});

test("a subscription is made, changed and ended, and nothing is charged by that", async () => {
  const customer = await stripe.customers.create({
    payment_method: "pm_card_visa",
    invoice_settings: { default_payment_method: "pm_card_visa" },
  });
  const facts = { customerId: customer.id, organizationId: run, planId: "build", seats: 5 };
  const wanted = { ...facts, chargesFrom: new Date(Date.now() + 7 * 86_400_000), operationId: run };
  const base = { key: `${run}_base`, quantity: 1 };
  const there = async () => (await collector.listSubscriptions(customer.id))[0];
  await collector.putSubscription({ ...wanted, subscriptionId: null, prices: [base], endsWithPeriod: false });
  const { id: subscriptionId = "" } = (await there()) ?? {};
  expect(await there()).toMatchObject({ state: "active", organizationId: run, endsWithPeriod: false, isToEnd: false });
  const prices = [{ ...base, quantity: 2 }, { key: `${run}_price` }];
  for (let time = 0; time < 2; time++)
    await collector.putSubscription({ ...wanted, subscriptionId, prices, endsWithPeriod: true });
  expect(await there()).toMatchObject({ endsWithPeriod: true, isToEnd: true });
  const items = (await stripe.subscriptionItems.list({ subscription: subscriptionId })).data;
  expect(items.map(({ quantity }) => quantity ?? null).toSorted()).toEqual([2, null]);
  await collector.endSubscription(subscriptionId);
  expect(await there()).toMatchObject({ state: "ended", isToEnd: true });
  const charged = (await collector.listInvoices(customer.id)).map(({ totalCents }) => totalCents);
  expect(charged.filter((cents) => cents !== 0n)).toEqual([]);
}, 60_000);

test("an invoice comes to what ours comes to, is charged, and is settled once", async () => {
  const customer = await stripe.customers.create({
    payment_method: "pm_card_visa",
    invoice_settings: { default_payment_method: "pm_card_visa" },
  });
  const { id } = await collector.createInvoice({ customerId: customer.id, ownInvoiceId: `${run}_bill` });
  const own = { ownInvoiceId: `${run}_bill`, number: "X-0001", totalCents: 1_234n };
  await collector.settleInvoice(id, own);
  await collector.settleInvoice(id, own);
  const now = () => collector.readInvoice(id);
  await expect.poll(async () => (await now())?.state, patience).toBe("paid");
  expect(await now()).toMatchObject({ totalCents: 1_234n, ownInvoiceId: own.ownInvoiceId });
}, 180_000);
