import type Stripe from "stripe";
import type { CollectorInvoice } from "../collector.ts";
import { fromWireInvoice, labels } from "./convert.ts";
import { readRefunds } from "./refunds.ts";
import { callStripe, findInStripe } from "./to-collector-error.ts";

export async function listInvoices(stripe: Stripe, customerId: string): Promise<readonly CollectorInvoice[]> {
  const invoices = await callStripe(() =>
    stripe.invoices.list({ customer: customerId, limit: 100 }).autoPagingToArray({ limit: 10_000 }),
  );
  return Promise.all(invoices.map((invoice) => readRefunds(stripe, invoice)));
}

export async function readInvoice(stripe: Stripe, invoiceId: string): Promise<CollectorInvoice | null> {
  const invoice = await findInStripe(() => stripe.invoices.retrieve(invoiceId));
  return invoice && readRefunds(stripe, invoice);
}

export async function labelInvoice(stripe: Stripe, invoiceId: string, ownInvoiceId: string): Promise<void> {
  await callStripe(() => stripe.invoices.update(invoiceId, { metadata: { [labels.invoice]: ownInvoiceId } }));
}

export async function holdInvoice(stripe: Stripe, invoiceId: string): Promise<void> {
  await callStripe(() => stripe.invoices.update(invoiceId, { auto_advance: false }));
}

/** Stripe cancels what is open or uncollectible, and nothing else. */
export async function voidInvoice(stripe: Stripe, invoiceId: string): Promise<CollectorInvoice> {
  return callStripe(async () => {
    const invoice = await stripe.invoices.retrieve(invoiceId);
    const canEnd = invoice.status === "open" || invoice.status === "uncollectible";
    return fromWireInvoice(canEnd ? await stripe.invoices.voidInvoice(invoiceId) : invoice);
  });
}
