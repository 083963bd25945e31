import type Stripe from "stripe";
import type { CheckoutInput, CollectorCheckout } from "../collector.ts";
import { fromWireCheckout, labels, toSeconds } from "./convert.ts";
import { findPrices } from "./find-prices.ts";
import { callStripe, findInStripe } from "./to-collector-error.ts";

/** Of recurring prices a checkout takes no more; `putSubscription` adds the others when it is paid. */
const itemsMax = 20;

export async function startCheckout(stripe: Stripe, input: CheckoutInput): Promise<{ id: string; url: string }> {
  const metadata = {
    [labels.organization]: input.organizationId,
    [labels.plan]: input.planId,
    [labels.seats]: String(input.seats),
  };
  return callStripe(async () => {
    const items = input.prices.slice(0, itemsMax);
    const prices = await findPrices(
      stripe,
      items.map(({ key }) => key),
    );
    const session = await stripe.checkout.sessions.create({
      mode: "subscription",
      customer: input.customerId,
      client_reference_id: input.organizationId,
      line_items: items.map(({ key, quantity }) => ({
        price: prices.get(key)?.id ?? "",
        ...(quantity !== undefined && { quantity }),
      })),
      metadata,
      subscription_data: {
        metadata,
        ...(input.chargesFrom && {
          billing_cycle_anchor: toSeconds(input.chargesFrom),
          proration_behavior: "none" as const,
        }),
      },
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
