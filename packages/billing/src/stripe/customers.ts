import type Stripe from "stripe";
import type { CollectorCustomer, CollectorCustomerInput } from "../collector.ts";
import { labels } from "./convert.ts";
import { callStripe, findInStripe } from "./to-collector-error.ts";

/**
 * Made with nothing but the organization's id, so that a repetition has the same parameters and finds the same customer by its idempotency key; what may have
 * changed meanwhile is written after.
 */
export async function createCustomer(stripe: Stripe, input: CollectorCustomerInput): Promise<string> {
  const { organizationId, name, email } = input;
  return callStripe(async () => {
    const customer = await stripe.customers.create(
      { metadata: { [labels.organization]: organizationId } },
      { idempotencyKey: `sundial_customer_${organizationId}` },
    );
    await stripe.customers.update(customer.id, { name, ...(email !== null && { email }) });
    return customer.id;
  });
}

export async function readCustomer(stripe: Stripe, customerId: string): Promise<CollectorCustomer | null> {
  const customer = await findInStripe(() => stripe.customers.retrieve(customerId));
  if (!customer || customer.deleted) return null;
  return { id: customer.id, organizationId: customer.metadata[labels.organization] ?? null };
}
