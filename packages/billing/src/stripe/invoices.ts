import type Stripe from "stripe";
import type { CollectorInvoice, CollectorSubscription, CreditGrantInput } from "../collector.ts";
import { fromWireInvoice, fromWireSubscription, labels, toSeconds, toWireCents } from "./convert.ts";
import { callStripe, findInStripe } from "./to-collector-error.ts";

export async function listInvoices(stripe: Stripe, customerId: string): Promise<readonly CollectorInvoice[]> {
  const invoices = await callStripe(() =>
    stripe.invoices.list({ customer: customerId, limit: 100 }).autoPagingToArray({ limit: 10_000 }),
  );
  return invoices.map(fromWireInvoice);
}

export async function readInvoice(stripe: Stripe, invoiceId: string): Promise<CollectorInvoice | null> {
  const invoice = await findInStripe(() => stripe.invoices.retrieve(invoiceId));
  return invoice && fromWireInvoice(invoice);
}

export async function labelInvoice(stripe: Stripe, invoiceId: string, ownInvoiceId: string): Promise<void> {
  await callStripe(() => stripe.invoices.update(invoiceId, { metadata: { [labels.invoice]: ownInvoiceId } }));
}

export async function readSubscription(stripe: Stripe, subscriptionId: string): Promise<CollectorSubscription | null> {
  const subscription = await findInStripe(() => stripe.subscriptions.retrieve(subscriptionId));
  return subscription && fromWireSubscription(subscription);
}

export async function createCreditGrant(stripe: Stripe, input: CreditGrantInput): Promise<string> {
  const { customerId, creditId, name, cents, paid, priority, effectiveAt, expiresAt } = input;
  const grant = await callStripe(() =>
    stripe.billing.creditGrants.create(
      {
        customer: customerId,
        name,
        category: paid ? "paid" : "promotional",
        amount: { type: "monetary", monetary: { currency: "usd", value: toWireCents(cents) } },
        applicability_config: { scope: { price_type: "metered" } },
        priority,
        effective_at: toSeconds(effectiveAt),
        ...(expiresAt && { expires_at: toSeconds(expiresAt) }),
        metadata: { [labels.credit]: creditId },
      },
      { idempotencyKey: `sundial_credit_${creditId}` },
    ),
  );
  return grant.id;
}
