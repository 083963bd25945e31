import type Stripe from "stripe";
import type { CreditGrantInput } from "../collector.ts";
import { labels, toSeconds, toWireCents } from "./convert.ts";
import { callStripe } from "./to-collector-error.ts";

/** Looks first whether it is there: an idempotency key is known for a day alone. */
export async function createCreditGrant(stripe: Stripe, input: CreditGrantInput): Promise<string> {
  return callStripe(async () => {
    const { customerId: customer, creditId } = input;
    const grants = await stripe.billing.creditGrants
      .list({ customer, limit: 100 })
      .autoPagingToArray({ limit: 10_000 });
    const known = grants.find(({ metadata }) => metadata[labels.credit] === creditId);
    return known?.id ?? (await create(stripe, input)).id;
  });
}

function create(stripe: Stripe, input: CreditGrantInput) {
  const { customerId, creditId, name, cents, paid, priority, effectiveAt, expiresAt } = input;
  const beginning = effectiveAt && toSeconds(effectiveAt);
  return stripe.billing.creditGrants.create(
    {
      customer: customerId,
      name,
      category: paid ? "paid" : "promotional",
      amount: { type: "monetary", monetary: { currency: "usd", value: toWireCents(cents) } },
      applicability_config: { scope: { price_type: "metered" } },
      priority,
      ...(beginning !== null && { effective_at: beginning }),
      ...(expiresAt && { expires_at: toSeconds(expiresAt) }),
      metadata: { [labels.credit]: creditId },
    },
    { idempotencyKey: `sundial_credit_${creditId}_${cents}_${beginning}` },
  );
}

/** What Stripe will take off those lines by itself when the invoice becomes final. Its credits pay for metered lines alone. */
export async function readUsableCredit(stripe: Stripe, customer: string): Promise<bigint> {
  const filter = { type: "applicability_scope", applicability_scope: { price_type: "metered" } } as const;
  const { balances } = await stripe.billing.creditBalanceSummaries.retrieve({ customer, filter });
  return balances.reduce((sum, { available_balance: { monetary } }) => sum + BigInt(monetary?.value ?? 0), 0n);
}
