import type Stripe from "stripe";
import type {
  CollectorCheckout,
  CollectorInvoice,
  CollectorInvoiceState,
  CollectorSubject,
  CollectorSubscription,
} from "../collector.ts";

/** Under which names we write on Stripe's objects what they are here. */
export const labels = {
  organization: "sundial_organization_id",
  plan: "sundial_plan",
  key: "sundial_key",
  invoice: "sundial_invoice_id",
  credit: "sundial_credit_id",
  seats: "sundial_seats",
  /** Whether a subscription is to end, as we know it. */
  ends: "sundial_ends",
  number: "sundial_invoice_number",
} as const;

export function toSeconds(at: Date): number {
  return Math.floor(at.getTime() / 1_000);
}

export function fromSeconds(seconds: number): Date {
  return new Date(seconds * 1_000);
}

/** Cents as Stripe takes them. Throws a RangeError on what a double cannot hold. */
export function toWireCents(cents: bigint): number {
  const number = Number(cents);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${cents} cents are too many for one amount`);
  return number;
}

export function fromWireInvoice(invoice: Stripe.Invoice, failedRefundCents = 0n): CollectorInvoice {
  const paidAt = invoice.status_transitions.paid_at;
  const subscription = invoice.parent?.subscription_details?.subscription;
  return {
    id: invoice.id,
    customerId: idOf(invoice.customer) ?? "",
    subscriptionId: idOf(subscription),
    ownInvoiceId: invoice.metadata?.[labels.invoice] ?? null,
    state: (invoice.status ?? "draft") as CollectorInvoiceState, // the five states of the API; the package leaves its enums open
    totalCents: BigInt(invoice.total),
    paidCents: BigInt(invoice.amount_paid),
    refundedCents: BigInt(invoice.post_payment_credit_notes_amount) - failedRefundCents,
    advances: invoice.auto_advance === true,
    attempts: invoice.attempt_count,
    periodStart: fromSeconds(invoice.period_start),
    periodEnd: fromSeconds(invoice.period_end),
    paidAt: paidAt ? fromSeconds(paidAt) : null,
    url: invoice.hosted_invoice_url ?? null,
  };
}

export function fromWireSubscription(subscription: Stripe.Subscription): CollectorSubscription {
  const [item] = subscription.items.data;
  return {
    id: subscription.id,
    customerId: idOf(subscription.customer) ?? "",
    organizationId: subscription.metadata[labels.organization] ?? null,
    planId: subscription.metadata[labels.plan] ?? null,
    state: fromWireState(subscription.status),
    periodEnd: item ? fromSeconds(item.current_period_end) : null,
    endsWithPeriod: subscription.cancel_at_period_end,
    isToEnd: subscription.metadata[labels.ends] === "true",
  };
}

function fromWireState(status: string): CollectorSubscription["state"] {
  if (status === "active" || status === "trialing") return "active";
  if (status === "past_due" || status === "unpaid") return "past_due";
  return status === "incomplete" ? "incomplete" : "ended";
}

export function fromWireCheckout(session: Stripe.Checkout.Session): CollectorCheckout {
  return {
    id: session.id,
    state: (session.status ?? "open") as CollectorCheckout["state"], // the three states of the API; the package leaves its enums open
    paid: session.payment_status === "paid" || session.payment_status === "no_payment_required",
    customerId: idOf(session.customer),
    subscriptionId: idOf(session.subscription),
    invoiceId: idOf(session.invoice),
    organizationId: session.client_reference_id,
    planId: session.metadata?.[labels.plan] ?? null,
    seats: Number(session.metadata?.[labels.seats]) || null,
  };
}

/** The beginnings of the types of events that are followed; `.env.example` tells operators of them. The first that fits counts. */
export const followedEvents: readonly (readonly [prefix: string, kind: CollectorSubject["kind"]])[] = [
  ["checkout.session.", "checkout"],
  ["customer.subscription.", "subscription"],
  ["customer.", "customer"],
  ["invoice.", "invoice"],
  // A credit note says nothing that its invoice does not.
  ["credit_note.", "invoice"],
  ["refund.", "refund"],
];
/** Types of events that begin like another kind's, but are of their own. */
const others = /^(customer\.(source|tax_id|discount)|invoice\.upcoming)\b/;

export function fromWireSubject({ type, data }: Stripe.Event): CollectorSubject {
  const id = subjectIdOf(data.object);
  const kind = others.test(type) ? undefined : followedEvents.find(([prefix]) => type.startsWith(prefix))?.[1];
  return { kind: id === "" ? "other" : (kind ?? "other"), id };
}

function subjectIdOf(object: Stripe.Event["data"]["object"]): string {
  if (object.object === "credit_note") return idOf(object.invoice) ?? "";
  return "id" in object && typeof object.id === "string" ? object.id : "";
}

/** A reference is an id, or the object itself when it was expanded. */
export function idOf(reference: string | { readonly id: string } | null | undefined): string | null {
  if (!reference) return null;
  return typeof reference === "string" ? reference : reference.id;
}
