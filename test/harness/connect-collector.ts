import { type Collector, createCollector } from "@sundial/billing";
import type { Database } from "@sundial/db";
import { type Clock, systemClock } from "@sundial/kernel";
import { type FakeStripe, startFakeStripe } from "./fake-stripe/index.ts";

/** A collector with that key, at that address; at Stripe itself without one. */
export function collectorAt(apiUrl: string | undefined, options: { key?: string; clock?: Clock } = {}): Collector {
  const settings = {
    STRIPE_SECRET_KEY: options.key ?? "sk_test_billing",
    STRIPE_WEBHOOK_SECRET: "whsec_of_the_test",
    STRIPE_API_URL: apiUrl,
  };
  const collector = createCollector(settings, options.clock ?? systemClock);
  if (!collector) throw new Error("the settings have a key");
  return collector;
}

/** The collector at a fake Stripe, both with the time of that clock. */
export async function connectCollector(clock: Clock): Promise<{ fake: FakeStripe; collector: Collector }> {
  const fake = await startFakeStripe({ nowMs: clock.nowMs });
  return { fake, collector: collectorAt(fake.url, { clock }) };
}

export async function addMeters(collector: Collector, keys: readonly string[]): Promise<void> {
  await collector.changeCatalogue(keys.map((key) => ({ kind: "add_meter", meter: { key, name: key } })));
}

/** Makes an organization a customer there and here. */
export async function addCustomer(
  { sql }: Pick<Database, "sql">,
  collector: Collector,
  organizationId: string,
): Promise<string> {
  const customerId = await collector.createCustomer({ organizationId, name: organizationId, email: null });
  await sql`insert into billing_customers values (${organizationId}, ${customerId}, now())`;
  return customerId;
}
