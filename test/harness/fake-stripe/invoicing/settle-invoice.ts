import type { Call } from "../call.ts";
import type { Invoice } from "../objects.ts";
import { declined, invalid } from "../refusal.ts";
import { find, newId } from "../world.ts";
import { answerInvoice } from "./answer-invoice.ts";
import { applyCredits } from "./apply-credits.ts";

type Settling = Pick<Call, "world" | "emit" | "baseUrl" | "now">;

/** Freezes a draft: number, credits, address. One with nothing due is paid at once. */
export function finalizeInvoice(call: Settling, invoice: Invoice): void {
  const { world, emit, baseUrl } = call;
  if (invoice.status !== "draft")
    throw invalid("This invoice is already finalized, you can't re-finalize a non-draft invoice.");
  const now = call.now(invoice.customer);
  applyCredits(world, invoice, now);
  invoice.status = "open";
  invoice.status_transitions.finalized_at = now;
  invoice.number = newId(world, "INV").replace(/_0+/, "-");
  invoice.hosted_invoice_url = `${baseUrl}/fake/invoices/${invoice.id}`;
  emit("invoice.finalized", answerInvoice(invoice));
  if (invoice.amount_due === 0) markPaid(call, invoice);
}

/** Charges the customer's card. Throws `card_declined` when it is one that always fails, or when there is none. */
export function payInvoice(call: Settling, invoice: Invoice): void {
  if (invoice.status !== "open") throw invalid(`You can only pay open invoices; this one is ${invoice.status}.`);
  invoice.attempt_count++;
  invoice.attempted = true;
  const card = find(call.world.customers, "customer", invoice.customer).invoice_settings.default_payment_method;
  if (card === null || failingCards.has(card)) {
    setSubscription(call, invoice, "past_due");
    call.emit("invoice.payment_failed", answerInvoice(invoice));
    throw declined();
  }
  markPaid(call, invoice);
}

/** Stripe's own test card that can be attached but never charged. */
export const failingCards: ReadonlySet<string> = new Set(["pm_card_chargeCustomerFail"]);

export function markPaid(call: Settling, invoice: Invoice): void {
  invoice.status = "paid";
  invoice.amount_paid = invoice.amount_due;
  invoice.amount_remaining = 0;
  invoice.status_transitions.paid_at = call.now(invoice.customer);
  setSubscription(call, invoice, "active");
  call.emit("invoice.paid", answerInvoice(invoice));
}

function setSubscription({ world, emit }: Settling, invoice: Invoice, status: "active" | "past_due"): void {
  const subscription = world.subscriptions.get(invoice.parent?.subscription_details.subscription ?? "");
  if (!subscription || subscription.status === status || subscription.status === "canceled") return;
  subscription.status = status;
  emit("customer.subscription.updated", subscription);
}
