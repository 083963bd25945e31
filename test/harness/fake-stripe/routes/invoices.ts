import type Stripe from "stripe";
import { type Call, type Handlers, idOf, mergeMetadata, on, page } from "../call.ts";
import { answerInvoice } from "../invoicing/answer-invoice.ts";
import { applyCredits } from "../invoicing/apply-credits.ts";
import { draftInvoice, licensedLines, meteredLines } from "../invoicing/draft-invoice.ts";
import { takePendingItems, tryPaying } from "../invoicing/renew-subscriptions.ts";
import { finalizeInvoice, markPaid, payInvoice } from "../invoicing/settle-invoice.ts";
import type { Invoice, InvoiceLine } from "../objects.ts";
import { periodEnd } from "../periods.ts";
import { invalid } from "../refusal.ts";
import { find } from "../world.ts";

export const invoices: Handlers = {
  "POST /v1/invoices": on(createInvoice),
  "GET /v1/invoices": on(listInvoices),
  "POST /v1/invoices/create_preview": on(previewInvoice),
  "GET /v1/invoices/{}": on((call) => answerInvoice(invoiceOf(call))),
  "POST /v1/invoices/{}": on(updateInvoice),
  "DELETE /v1/invoices/{}": on(deleteInvoice),
  "GET /v1/invoices/{}/lines": on(listLines),
  "POST /v1/invoices/{}/finalize": on(finalize),
  "POST /v1/invoices/{}/pay": on(pay),
  "POST /v1/invoices/{}/void": on((call) => end(call, "void")),
  "POST /v1/invoices/{}/mark_uncollectible": on((call) => end(call, "uncollectible")),
};

function invoiceOf(call: Pick<Call, "world" | "ids">): Invoice {
  return find(call.world.invoices, "invoice", idOf(call));
}

function listLines(call: Call<Stripe.InvoiceListLineItemsParams>) {
  const listed = page(invoiceOf(call).lines.toReversed(), call.params, `/v1/invoices/${idOf(call)}/lines`);
  if (!call.params.expand?.includes("data.pricing.price_details.price")) return listed;
  const expand = ({ pricing, ...line }: InvoiceLine) => {
    if (!pricing) return { ...line, pricing };
    const { price, product } = pricing.price_details;
    return {
      ...line,
      pricing: { ...pricing, price_details: { product, price: find(call.world.prices, "price", price) } },
    };
  };
  return { ...listed, data: listed.data.map(expand) };
}

function createInvoice({ world, params, now, emit }: Call<Stripe.InvoiceCreateParams>) {
  const customer = params.customer ?? "";
  find(world.customers, "customer", customer);
  const created = now(customer);
  const collection = params.collection_method ?? "charge_automatically";
  if (collection === "send_invoice" && params.days_until_due === undefined && params.due_date === undefined)
    throw invalid("`days_until_due` or `due_date` is needed with `send_invoice`.", { param: "days_until_due" });
  const invoice = draftInvoice(world, {
    customer,
    lines: [],
    created,
    period: { start: created, end: created },
    reason: "manual",
    members: {
      metadata: mergeMetadata({}, params.metadata),
      auto_advance: params.auto_advance ?? false,
      collection_method: collection,
      due_date:
        params.due_date ?? (params.days_until_due === undefined ? null : created + params.days_until_due * 86_400),
    },
  });
  if (params.pending_invoice_items_behavior === "include") takePendingItems({ world }, invoice);
  world.invoices.set(invoice.id, invoice);
  emit("invoice.created", answerInvoice(invoice));
  return answerInvoice(invoice);
}

function listInvoices({ world, params }: Call<Stripe.InvoiceListParams>) {
  const found = [...world.invoices.values()].filter(
    ({ customer, status, parent }) =>
      (!params.customer || params.customer === customer) &&
      (!params.status || params.status === status) &&
      (!params.subscription || params.subscription === parent?.subscription_details.subscription),
  );
  const listed = page(found, params, "/v1/invoices");
  return { ...listed, data: listed.data.map(answerInvoice) };
}

/** What the next invoice would be, on what was used until now. */
function previewInvoice({ world, params, now }: Call<Stripe.InvoiceCreatePreviewParams>) {
  const subscription = params.subscription
    ? find(world.subscriptions, "subscription", params.subscription)
    : [...world.subscriptions.values()].find(
        ({ customer, status }) => customer === params.customer && status !== "canceled",
      );
  const [first] = subscription?.items ?? [];
  if (!subscription || !first) throw invalid("No upcoming invoices for customer.", { code: "invoice_upcoming_none" });
  const period = { start: first.current_period_start, end: first.current_period_end };
  const next = { start: period.end, end: periodEnd(subscription.billing_cycle_anchor, period.end) };
  const { customer } = subscription;
  const lines = [...meteredLines(world, subscription, period), ...licensedLines(world, subscription, next)];
  // Credits are taken off a copy, so that a preview uses none up.
  const copy = structuredClone({ ...world, counters: new Map(world.counters) });
  const invoice = draftInvoice(copy, {
    customer,
    lines,
    created: period.end,
    period,
    reason: "upcoming",
    subscription,
  });
  takePendingItems({ world: copy }, invoice);
  applyCredits(copy, invoice, now(customer));
  return answerInvoice({ ...invoice, id: `upcoming_${invoice.id}` });
}

function updateInvoice(call: Call<Stripe.InvoiceUpdateParams>) {
  const invoice = invoiceOf(call);
  invoice.metadata = mergeMetadata(invoice.metadata, call.params.metadata);
  if (call.params.auto_advance !== undefined) invoice.auto_advance = call.params.auto_advance;
  call.emit("invoice.updated", answerInvoice(invoice));
  return answerInvoice(invoice);
}

function deleteInvoice(call: Call) {
  const invoice = invoiceOf(call);
  if (invoice.status !== "draft") throw invalid("You can only delete draft invoices.");
  call.world.invoices.delete(invoice.id);
  return { id: invoice.id, object: "invoice", deleted: true };
}

function finalize(call: Call<Stripe.InvoiceFinalizeInvoiceParams>) {
  const invoice = invoiceOf(call);
  invoice.auto_advance = call.params.auto_advance ?? invoice.auto_advance;
  finalizeInvoice(call, invoice);
  const charges = invoice.auto_advance && invoice.collection_method === "charge_automatically";
  if (charges && (invoice.status as string) === "open") tryPaying(call, invoice);
  return answerInvoice(invoice);
}

function pay(call: Call<Stripe.InvoicePayParams>) {
  const invoice = invoiceOf(call);
  if (invoice.status === "draft") finalizeInvoice(call, invoice);
  if (call.params.paid_out_of_band) markPaid(call, invoice);
  else if (invoice.status === "open") payInvoice(call, invoice);
  else throw invalid(`Invoice is already ${invoice.status}`);
  return answerInvoice(invoice);
}

function end(call: Call, status: "void" | "uncollectible") {
  const invoice = invoiceOf(call);
  if (invoice.status !== "open" && invoice.status !== "uncollectible")
    throw invalid(`Only open invoices can be ended so; this one is ${invoice.status}.`);
  invoice.status = status;
  invoice.status_transitions[status === "void" ? "voided_at" : "marked_uncollectible_at"] = call.now(invoice.customer);
  call.emit(status === "void" ? "invoice.voided" : "invoice.marked_uncollectible", answerInvoice(invoice));
  return answerInvoice(invoice);
}
