import type Stripe from "stripe";
import { type Call, type Handlers, idOf, on, page } from "../call.ts";
import { find } from "../world.ts";

export const refunds: Handlers = {
  "GET /v1/refunds/{}": on((call) => find(call.world.refunds, "refund", idOf(call))),
  "GET /v1/credit_notes": on(listCreditNotes),
  "GET /v1/invoice_payments": on(listPayments),
};

function listCreditNotes({ world, params }: Call<Stripe.CreditNoteListParams>) {
  const found = [...world.creditNotes.values()].filter(({ invoice }) => !params.invoice || params.invoice === invoice);
  const listed = page(found, params, "/v1/credit_notes");
  if (!params.expand?.includes("data.refunds.refund")) return listed;
  const expand = (one: { readonly refund: string }) => ({ ...one, refund: find(world.refunds, "refund", one.refund) });
  return { ...listed, data: listed.data.map((note) => ({ ...note, refunds: note.refunds.map(expand) })) };
}

/** Every paid invoice was paid by one payment, whose id is made of the invoice's. */
function listPayments({ world, params }: Call<Stripe.InvoicePaymentListParams>) {
  const found = [...world.invoices.values()]
    .filter(({ status }) => status === "paid")
    .map(({ id }) => ({ id: `inpay_${id}`, object: "invoice_payment", invoice: id, payment: paymentOf(id) }))
    .filter(({ payment }) => payment.payment_intent === (params.payment?.payment_intent ?? payment.payment_intent));
  return page(found, params, "/v1/invoice_payments");
}

const paymentOf = (invoiceId: string) => ({ type: "payment_intent", payment_intent: `pi_${invoiceId}` });
