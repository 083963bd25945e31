import type Stripe from "stripe";
import { type CheckoutInput, type CollectorCheckout, CollectorError } from "../collector.ts";
import { fromWireCheckout, labels } from "./convert.ts";
import { callStripe, findInStripe } from "./to-collector-error.ts";

/** Stripe looks up at most ten keys a call. */
const keysAtOnceMax = 10;

export async function startCheckout(stripe: Stripe, input: CheckoutInput): Promise<{ id: string; url: string }> {
  const metadata = {
    [labels.organization]: input.organizationId,
    [labels.plan]: input.planId,
    [labels.seats]: String(input.seats),
  };
  return callStripe(async () => {
    const ids = await findPrices(
      stripe,
      input.prices.map(({ key }) => key),
    );
    const session = await stripe.checkout.sessions.create({
      mode: "subscription",
      customer: input.customerId,
      client_reference_id: input.organizationId,
      line_items: input.prices.map(({ key, quantity }) => ({
        price: ids.get(key) ?? "",
        ...(quantity !== undefined && { quantity }),
      })),
      metadata,
      subscription_data: { metadata },
      success_url: input.successUrl,
      cancel_url: input.cancelUrl,
    });
    return { id: session.id, url: session.url ?? "" };
  });
}

export async function readCheckout(stripe: Stripe, checkoutId: string): Promise<CollectorCheckout | null> {
  const session = await findInStripe(() => stripe.checkout.sessions.retrieve(checkoutId));
  return session && fromWireCheckout(session);
}

async function findPrices(stripe: Stripe, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (let start = 0; start < keys.length; start += keysAtOnceMax) {
    const lookup_keys = keys.slice(start, start + keysAtOnceMax);
    for (const { id, lookup_key } of (await stripe.prices.list({ lookup_keys, limit: keysAtOnceMax })).data)
      if (lookup_key) ids.set(lookup_key, id);
  }
  const unknown = keys.filter((key) => !ids.has(key));
  if (unknown.length === 0) return ids;
  throw new CollectorError(`Stripe has no price ${unknown.join(", ")}; run npm run stripe:push`, { reason: "refused" });
}
