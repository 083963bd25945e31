import type { Call } from "../call.ts";
import type { Invoice, Subscription } from "../objects.ts";
import { periodEnd } from "../periods.ts";
import { Refusal } from "../refusal.ts";
import { answerInvoice } from "./answer-invoice.ts";
import { addUp, draftInvoice, itemLine, licensedLines, meteredLines } from "./draft-invoice.ts";
import { finalizeInvoice, payInvoice } from "./settle-invoice.ts";

type Renewing = Pick<Call, "world" | "emit" | "baseUrl" | "now">;

/** How long a draft stays open for late usage. */
const graceSeconds = 3_600;

/** Does what has fallen due by the clocks: drafts at the end of periods, finalization an hour later, then the charge. */
export function renewSubscriptions(call: Renewing): void {
  for (const subscription of call.world.subscriptions.values())
    while (isDue(call, subscription)) renew(call, subscription);
  for (const invoice of call.world.invoices.values()) settle(call, invoice);
}

function isDue({ now }: Renewing, { status, customer, items }: Subscription): boolean {
  const end = items[0]?.current_period_end;
  return end !== undefined && status !== "canceled" && status !== "incomplete" && end <= now(customer);
}

function renew(call: Renewing, subscription: Subscription): void {
  const { world, emit } = call;
  const [first] = subscription.items;
  if (!first) return;
  const past = { start: first.current_period_start, end: first.current_period_end };
  const next = { start: past.end, end: periodEnd(subscription.billing_cycle_anchor, past.end) };
  const ends = subscription.cancel_at_period_end;
  const lines = [...meteredLines(world, subscription, past), ...(ends ? [] : licensedLines(world, subscription, next))];
  const { customer } = subscription;
  const invoice = draftInvoice(world, {
    customer,
    lines,
    created: past.end,
    period: past,
    reason: "subscription_cycle",
    subscription,
  });
  takePendingItems(call, invoice);
  world.invoices.set(invoice.id, invoice);
  subscription.latest_invoice = invoice.id;
  for (const item of subscription.items) {
    item.current_period_start = next.start;
    item.current_period_end = next.end;
  }
  if (ends) {
    subscription.status = "canceled";
    subscription.canceled_at = past.end;
  }
  emit("invoice.created", answerInvoice(invoice));
  emit(ends ? "customer.subscription.deleted" : "customer.subscription.updated", subscription);
}

/** Puts the customer's waiting invoice items onto a draft. */
export function takePendingItems({ world }: Pick<Renewing, "world">, invoice: Invoice): void {
  for (const item of world.invoiceItems.values()) {
    if (item.customer !== invoice.customer || item.invoice !== null) continue;
    item.invoice = invoice.id;
    invoice.lines.push(itemLine(world, item));
  }
  addUp(invoice);
}

function settle(call: Renewing, invoice: Invoice): void {
  const isDraft = invoice.status === "draft" && invoice.billing_reason === "subscription_cycle" && invoice.auto_advance;
  if (!isDraft || call.now(invoice.customer) < invoice.created + graceSeconds) return;
  finalizeInvoice(call, invoice);
  if (invoice.status === "open") tryPaying(call, invoice);
}

/** A refused card is the customer's trouble, not this call's. */
export function tryPaying(call: Renewing, invoice: Invoice): void {
  try {
    payInvoice(call, invoice);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
