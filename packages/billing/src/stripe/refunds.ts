import type Stripe from "stripe";
import type { CollectorInvoice } from "../collector.ts";
import { fromWireInvoice, idOf } from "./convert.ts";
import { callStripe, findInStripe } from "./to-collector-error.ts";

/** The invoice with what was really given back: a credit note stays as it is when the refund that it was made with fails. */
export async function readRefunds(stripe: Stripe, invoice: Stripe.Invoice): Promise<CollectorInvoice> {
  if (invoice.post_payment_credit_notes_amount === 0) return fromWireInvoice(invoice);
  const notes = await callStripe(() =>
    stripe.creditNotes
      .list({ invoice: invoice.id, limit: 100, expand: ["data.refunds.refund"] })
      .autoPagingToArray({ limit: 10_000 }),
  );
  const issued = notes.filter(({ status }) => status === "issued");
  return fromWireInvoice(
    invoice,
    issued.flatMap(({ refunds }) => refunds).reduce((sum, refund) => sum + failedCents(refund), 0n),
  );
}

function failedCents({ refund, amount_refunded: cents }: Stripe.CreditNote.Refund): bigint {
  const status = typeof refund === "string" ? null : refund.status;
  return status === "failed" || status === "canceled" ? BigInt(cents) : 0n;
}

export async function readRefundedInvoice(stripe: Stripe, refundId: string): Promise<CollectorInvoice | null> {
  const refund = await findInStripe(() => stripe.refunds.retrieve(refundId));
  const payment_intent = idOf(refund?.payment_intent);
  if (payment_intent === null) return null;
  const payment = { type: "payment_intent", payment_intent } as const;
  const { data } = await callStripe(() => stripe.invoicePayments.list({ payment, limit: 1 }));
  const invoiceId = idOf(data[0]?.invoice);
  const invoice = invoiceId === null ? null : await findInStripe(() => stripe.invoices.retrieve(invoiceId));
  return invoice && readRefunds(stripe, invoice);
}
