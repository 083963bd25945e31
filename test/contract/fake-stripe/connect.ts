import Stripe from "stripe";
import { type FakeStripe, startFakeStripe } from "../../harness/fake-stripe/index.ts";

export const start = Date.UTC(2026, 10, 26, 12) / 1000;

/** A fake at a fixed instant, and the real package pointed at it. */
export async function connect(): Promise<{ fake: FakeStripe; stripe: Stripe }> {
  const fake = await startFakeStripe({ nowMs: () => start * 1000 });
  return { fake, stripe: clientOf(fake.url) };
}

export function clientOf(url: string, key = "sk_test_fake"): Stripe {
  const { hostname, port } = new URL(url);
  return new Stripe(key, {
    host: hostname,
    port: Number(port),
    protocol: "http",
    telemetry: false,
    maxNetworkRetries: 0,
  });
}

/** A customer whose card pays, on a meter with a price that includes 1,000 tokens and then costs 0.000015 cents. */
export async function seed(stripe: Stripe, options: { test_clock?: string; card?: string } = {}) {
  const { card = "pm_card_visa", ...rest } = options;
  const customer = await stripe.customers.create({
    name: "Ada",
    invoice_settings: { default_payment_method: card },
    ...rest,
  });
  const product = await stripe.products.create({ name: "Build" });
  const event_name = `tokens_${customer.id}`;
  const meter = await stripe.billing.meters.create({
    display_name: "Tokens",
    event_name,
    default_aggregation: { formula: "sum" },
  });
  const metered = await stripe.prices.create({
    currency: "usd",
    product: product.id,
    billing_scheme: "tiered",
    tiers_mode: "graduated",
    recurring: { interval: "month", usage_type: "metered", meter: meter.id },
    tiers: [
      { up_to: 1_000, unit_amount: 0 },
      { up_to: "inf", unit_amount_decimal: Stripe.Decimal.from("0.000015") },
    ],
    lookup_key: `price_${customer.id}`,
    expand: ["tiers"],
  });
  const base = await stripe.prices.create({
    currency: "usd",
    product: product.id,
    unit_amount: 2_000,
    recurring: { interval: "month" },
  });
  const report = (value: string, more: { identifier?: string; timestamp?: number } = {}) =>
    stripe.billing.meterEvents.create({ event_name, payload: { stripe_customer_id: customer.id, value }, ...more });
  return { customer, product, meter, metered, base, report };
}
