import type Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FakeStripe } from "../../harness/fake-stripe/index.ts";
import { clientOf, connect, seed, start } from "./connect.ts";

let fake: FakeStripe;
let stripe: Stripe;
beforeAll(async () => {
  ({ fake, stripe } = await connect());
});
afterAll(() => fake.stop());

describe("prices", () => {
  test("keep decimals and show tiers to those who expand them", async () => {
    const { metered, customer } = await seed(stripe);
    expect(metered.tiers?.[1]?.unit_amount_decimal?.toString()).toBe("0.000015");
    const { data } = await stripe.prices.list({ lookup_keys: [`price_${customer.id}`] });
    expect(data[0]?.id).toBe(metered.id);
    expect(data[0]?.tiers).toBeUndefined();
  });

  test("have one lookup key each, which can move", async () => {
    const { base } = await seed(stripe);
    const price = { currency: "usd", product: String(base.product), unit_amount: 1, lookup_key: "moves" };
    const first = await stripe.prices.create(price);
    await expect(stripe.prices.create(price)).rejects.toMatchObject({ param: "lookup_key" });
    const second = await stripe.prices.create({ ...price, transfer_lookup_key: true });
    expect((await stripe.prices.retrieve(first.id)).lookup_key).toBeNull();
    expect((await stripe.prices.list({ lookup_keys: ["moves"] })).data.map(({ id }) => id)).toEqual([second.id]);
  });
});

test("meters sum up by minute, hour and day; what was cancelled does not count", async () => {
  const { report, meter, customer } = await seed(stripe);
  const hour = Math.floor(start / 3_600) * 3_600;
  await report("5", { timestamp: hour - 7_200 });
  await report("7", { timestamp: hour - 60 });
  await report("100", { timestamp: hour - 61, identifier: "mistake" });
  await stripe.billing.meterEventAdjustments.create({
    event_name: meter.event_name,
    type: "cancel",
    cancel: { identifier: "mistake" },
  });
  const read = (
    options: Pick<Stripe.Billing.MeterListEventSummariesParams, "start_time" | "end_time" | "value_grouping_window">,
  ) =>
    stripe.billing.meters
      .listEventSummaries(meter.id, { customer: customer.id, limit: 100, ...options })
      .autoPagingToArray({ limit: 1000 });
  const hours = await read({ start_time: hour - 7_200, end_time: hour, value_grouping_window: "hour" });
  expect(hours.map(({ aggregated_value }) => aggregated_value)).toEqual([7, 5]);
  const [minute] = await read({ start_time: hour - 60, end_time: hour });
  expect(minute?.aggregated_value).toBe(7);
  const day = Math.floor(start / 86_400) * 86_400;
  const [whole] = await read({ start_time: day, end_time: day + 86_400, value_grouping_window: "day" });
  expect(whole?.aggregated_value).toBe(12);
  await expect(read({ start_time: hour + 1, end_time: hour + 60 })).rejects.toThrow("aligned");
});

test("events of v2 and of the stream count too; a session ends after 15 minutes", async () => {
  const { meter, customer } = await seed(stripe);
  const event = { event_name: meter.event_name, payload: { stripe_customer_id: customer.id, value: "3" } };
  await stripe.v2.billing.meterEvents.create({ ...event, timestamp: new Date(start * 1000).toISOString() });
  const session = await stripe.v2.billing.meterEventSession.create();
  const stream = clientOf(fake.url, session.authentication_token).v2.billing.meterEventStream;
  await stream.create({ events: [event, { ...event, event_name: "nowhere" }] });
  const [sum] = (
    await stripe.billing.meters.listEventSummaries(meter.id, {
      customer: customer.id,
      start_time: start - 60,
      end_time: start + 60,
    })
  ).data;
  expect(sum?.aggregated_value).toBe(6);
  const [report] = (await stripe.events.list({ type: "v1.billing.meter.error_report_triggered" })).data;
  expect(report?.data.object).toMatchObject({ code: "no_meter", error_count: 1 });
  fake.advance(901_000);
  await expect(stream.create({ events: [event] })).rejects.toMatchObject({ type: "TemporarySessionExpiredError" });
  fake.advance(-901_000);
});

describe("a subscription on a test clock", () => {
  async function subscribe(options: { card?: string } = {}) {
    const clock = await stripe.testHelpers.testClocks.create({ frozen_time: Date.UTC(2026, 0, 31) / 1000 });
    const seeded = await seed(stripe, { test_clock: clock.id, ...options });
    const { base, metered, customer } = seeded;
    const items = [{ price: base.id }, { price: metered.id }];
    const subscription = await stripe.subscriptions.create({ customer: customer.id, items });
    const to = (date: string) =>
      stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: Date.parse(date) / 1000 });
    const list = async () => (await stripe.invoices.list({ customer: customer.id })).data;
    return { ...seeded, subscription, to, list };
  }

  test("charges the base in advance and usage by tiers, an hour after the period's end, which keeps the anchor's day", async () => {
    const { subscription, to, list, report } = await subscribe();
    expect(subscription.status).toBe("active");
    expect(subscription.items.data[0]?.current_period_end).toBe(Date.UTC(2026, 1, 28) / 1000);
    await to("2026-02-20");
    // 2,000,000,000 tokens, 1,000 included: 1,999,999,000 × 0.000015 cents = 29,999.985 cents.
    await report("2000000000");
    const preview = await stripe.invoices.createPreview({ subscription: subscription.id });
    expect(preview.lines.data.map(({ amount }) => amount)).toEqual([30_000, 2_000]);
    await to("2026-02-28T00:59:59Z");
    expect((await list())[0]).toMatchObject({ status: "draft", total: 32_000 });
    await to("2026-02-28T01:00:00Z");
    expect((await list())[0]).toMatchObject({ status: "paid", amount_paid: 32_000 });
    await to("2026-03-01");
    const now = await stripe.subscriptions.retrieve(subscription.id);
    expect(now.items.data[0]?.current_period_end).toBe(Date.UTC(2026, 2, 31) / 1000);
  });

  test("takes credits off metered lines by priority", async () => {
    const { to, list, report, customer } = await subscribe();
    const grant = (value: number, priority: number) =>
      stripe.billing.creditGrants.create({
        customer: customer.id,
        priority,
        category: "promotional",
        amount: { type: "monetary", monetary: { currency: "usd", value } },
        applicability_config: { scope: { price_type: "metered" } },
      });
    const late = await grant(500, 60);
    const early = await grant(100, 10);
    await to("2026-02-20");
    await report("20001000"); // 300 cents
    await to("2026-03-01");
    const [invoice] = await list();
    expect(invoice?.total).toBe(2_000);
    expect(invoice?.lines.data[0]?.pretax_credit_amounts).toMatchObject([
      { credit_grant: early.id, amount: 100 },
      { credit_grant: late.id, amount: 200 },
    ]);
    const filter = { type: "applicability_scope" as const, applicability_scope: { price_type: "metered" as const } };
    const { balances } = await stripe.billing.creditBalanceSummaries.retrieve({ customer: customer.id, filter });
    expect(balances[0]?.available_balance.monetary?.value).toBe(300);
  });

  test("is incomplete when the card is declined", async () => {
    const { subscription, list } = await subscribe({ card: "pm_card_chargeCustomerFail" });
    expect(subscription.status).toBe("incomplete");
    expect((await list())[0]).toMatchObject({ status: "open", attempt_count: 1 });
  });
});

test("an invoice of our own: items, finalize, decline, pay, void", async () => {
  const { customer } = await seed(stripe, { card: "pm_card_chargeCustomerFail" });
  const make = async () => {
    const invoice = await stripe.invoices.create({ customer: customer.id, metadata: { sundial_invoice_id: "inv_1" } });
    await stripe.invoiceItems.create({ customer: customer.id, invoice: invoice.id, amount: 1_234, currency: "usd" });
    return stripe.invoices.finalizeInvoice(invoice.id);
  };
  const invoice = await make();
  expect(invoice).toMatchObject({ status: "open", amount_due: 1_234, metadata: { sundial_invoice_id: "inv_1" } });
  await expect(stripe.invoices.pay(invoice.id)).rejects.toMatchObject({
    type: "StripeCardError",
    code: "card_declined",
  });
  await stripe.customers.update(customer.id, { invoice_settings: { default_payment_method: "pm_card_visa" } });
  expect((await stripe.invoices.pay(invoice.id)).status).toBe("paid");
  const other = await make();
  expect((await stripe.invoices.voidInvoice(other.id)).status).toBe("void");
  await expect(stripe.invoices.pay(other.id)).rejects.toThrow("already void");
});
