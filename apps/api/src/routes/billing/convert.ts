import {
  type Credit,
  fromCents,
  type InvoiceLineCall,
  type InvoiceLineRow,
  type InvoicePreview,
  type InvoiceRow,
  type InvoiceWithLines,
  invoiceNumber,
  type Plan,
  type SeatedSubscription,
  toLineFacts,
} from "@sundial/billing";
import type {
  Credit as WireCredit,
  Invoice as WireInvoice,
  InvoiceLine as WireInvoiceLine,
  InvoiceLineCall as WireInvoiceLineCall,
  InvoicePreview as WireInvoicePreview,
  InvoiceSummary as WireInvoiceSummary,
  Subscription as WireSubscription,
} from "@sundial/contract/types";
import type { Collection } from "../../payments.ts";
import { toWireMoney } from "../../would-have-cost.ts";

export function toWireCents(cents: bigint) {
  return toWireMoney(fromCents(cents));
}

export function toWireSubscription(subscription: SeatedSubscription, collection: Collection): WireSubscription {
  const { scheduled } = subscription;
  return {
    plan: subscription.plan,
    seats: subscription.seats,
    seats_taken: subscription.seatsTaken,
    status: subscription.status,
    anchor_at: subscription.anchorAt.toISOString(),
    period_start: subscription.periodStart.toISOString(),
    period_end: subscription.periodEnd.toISOString(),
    scheduled_change: scheduled && {
      plan: scheduled.plan,
      seats: scheduled.seats,
      effective_at: scheduled.effectiveAt.toISOString(),
    },
    collector: collection.collector,
    collection_paused: collection.isPaused,
  };
}

export function toWireInvoiceSummary(invoice: InvoiceRow): WireInvoiceSummary {
  return {
    id: invoice.id,
    number: invoiceNumber(invoice),
    status: invoice.status,
    collector: invoice.collector,
    period_start: invoice.periodStart.toISOString(),
    period_end: invoice.periodEnd.toISOString(),
    subtotal: toWireCents(invoice.subtotalCents),
    credits_applied: toWireCents(invoice.creditsCents),
    brought_forward: toWireCents(invoice.broughtForwardCents),
    total: toWireCents(invoice.totalCents),
    carried_forward: toWireCents(invoice.carriedForwardCents),
    created_at: invoice.createdAt.toISOString(),
    opened_at: toWireInstant(invoice.openedAt),
    due_at: toWireInstant(invoice.dueAt),
    paid_at: toWireInstant(invoice.paidAt),
    voided_at: toWireInstant(invoice.voidedAt),
    payment_url: invoice.paymentUrl,
  };
}

export function toWireInvoice(invoice: InvoiceWithLines): WireInvoice {
  const refunded = toWireCents(invoice.refundedCents);
  return { ...toWireInvoiceSummary(invoice), refunded, lines: invoice.lines.map(toWireInvoiceLine) };
}

type ShownLine = Omit<InvoiceLineRow, "id" | "organizationId" | "invoiceId" | "position"> & {
  readonly id: string | null;
};

export function toWireInvoiceLine(line: ShownLine): WireInvoiceLine {
  return {
    id: line.id,
    kind: line.kind,
    description: line.description,
    period_start: line.periodStart.toISOString(),
    period_end: line.periodEnd.toISOString(),
    plan: line.plan,
    model: line.model,
    token_class: line.tokenClass,
    price_id: line.priceId,
    quantity: Number(line.quantity),
    included_quantity: Number(line.includedQuantity),
    charged_quantity: Number(line.chargedQuantity),
    unit_price: line.unitPicodollars === null ? null : toWireMoney(line.unitPicodollars),
    exact_amount: toWireMoney(line.exactPicodollars),
    amount: toWireCents(line.amountCents),
  };
}

export function toWirePreview(preview: InvoicePreview, plans: ReadonlyMap<string, Plan>): WireInvoicePreview {
  const { computed, period } = preview;
  return {
    plan: preview.plan,
    seats: preview.seats,
    takes_effect_at: toWireInstant(preview.takesEffectAt),
    period_start: period.start.toISOString(),
    period_end: period.end.toISOString(),
    lines: computed.lines.map((line) => toWireInvoiceLine({ ...toLineFacts(line, plans), id: null })),
    subtotal: toWireCents(computed.subtotalCents),
    credits_applied: toWireCents(computed.creditsCents),
    brought_forward: toWireCents(computed.broughtForwardCents),
    total: toWireCents(computed.dueCents),
    carried_forward: toWireCents(computed.carriedForwardCents),
    as_of: preview.asOf.toISOString(),
  };
}

/** Only lines of tokens have calls behind them. */
export function toWireLineCall(call: InvoiceLineCall, line: InvoiceLineRow): WireInvoiceLineCall {
  if (line.tokenClass === null || line.priceId === null) throw new RangeError(`${line.id} has no calls behind it`);
  const isCall = call.id.startsWith("req_");
  return {
    request_id: isCall ? call.id : null,
    adjustment_id: isCall ? null : call.id,
    created_at: call.at.toISOString(),
    api_key_id: call.apiKeyId,
    model: call.model,
    outcome: call.outcome,
    token_class: line.tokenClass,
    quantity: Number(call.quantity),
    included_quantity: Number(call.includedQuantity),
    charged_quantity: Number(call.chargedQuantity),
    price_id: line.priceId,
    unit_price: toWireMoney(line.unitPicodollars ?? 0n),
    amount: toWireMoney(call.amount),
  };
}

export function toWireCredit(credit: Credit): WireCredit {
  return {
    id: credit.id,
    name: credit.name,
    category: credit.category,
    amount: toWireCents(credit.amountCents),
    remaining: toWireCents(credit.remainingCents),
    priority: credit.priority,
    effective_at: credit.effectiveAt.toISOString(),
    expires_at: toWireInstant(credit.expiresAt),
    created_at: credit.createdAt.toISOString(),
  };
}

function toWireInstant(instant: Date | null): string | null {
  return instant === null ? null : instant.toISOString();
}
