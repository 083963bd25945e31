import { amountOf } from "../decimals.ts";
import { sumEvents } from "../metering/sum-events.ts";
import type { Invoice, InvoiceItem, InvoiceLine, Price, Subscription, SubscriptionItem } from "../objects.ts";
import { find, newId, type World } from "../world.ts";

export interface Period {
  readonly start: number;
  readonly end: number;
}

/** The lines of what a subscription charges in advance for a period: its licensed items. */
export function licensedLines(world: World, subscription: Subscription, period: Period): InvoiceLine[] {
  return itemsOf(world, subscription, "licensed").map(({ item, price }) =>
    lineOf(world, { price, quantity: item.quantity ?? 1, period, metadata: item.metadata }),
  );
}

/** The lines of what was used in a period: its metered items. */
export function meteredLines(world: World, subscription: Subscription, period: Period): InvoiceLine[] {
  return itemsOf(world, subscription, "metered").map(({ item, price }) => {
    const meter = find(world.meters, "meter", price.recurring?.meter ?? "");
    const quantity = sumEvents(world, { meter, customer: subscription.customer, ...period });
    return lineOf(world, { price, quantity, period, metadata: item.metadata });
  });
}

export function itemLine(world: World, item: InvoiceItem): InvoiceLine {
  return {
    id: newId(world, "il"),
    object: "line_item",
    amount: item.amount,
    currency: item.currency,
    description: item.description ?? "",
    quantity: 1,
    period: item.period,
    metadata: item.metadata,
    pricing: null,
    pretax_credit_amounts: [],
  };
}

interface InvoiceDraft {
  readonly customer: string;
  readonly lines: readonly InvoiceLine[];
  readonly created: number;
  readonly period: Period;
  readonly reason: string;
  readonly subscription?: Subscription | undefined;
  readonly members?: Partial<Invoice>;
}

/** A draft, not yet kept. */
export function draftInvoice(world: World, draft: InvoiceDraft): Invoice {
  const { customer, created, period, subscription } = draft;
  const invoice: Invoice = {
    id: newId(world, "in"),
    object: "invoice",
    created,
    livemode: false,
    customer,
    status: "draft",
    currency: "usd",
    metadata: {},
    lines: [...draft.lines],
    amount_due: 0,
    amount_paid: 0,
    post_payment_credit_notes_amount: 0,
    amount_remaining: 0,
    total: 0,
    subtotal: 0,
    attempt_count: 0,
    attempted: false,
    auto_advance: true,
    collection_method: "charge_automatically",
    due_date: null,
    number: null,
    hosted_invoice_url: null,
    billing_reason: draft.reason,
    period_start: period.start,
    period_end: period.end,
    parent: subscription
      ? {
          type: "subscription_details",
          subscription_details: { subscription: subscription.id, metadata: subscription.metadata },
        }
      : null,
    status_transitions: { finalized_at: null, paid_at: null, voided_at: null, marked_uncollectible_at: null },
    ...draft.members,
  };
  addUp(invoice);
  return invoice;
}

/** Sets the totals from the lines; credits are taken off each line. */
export function addUp(invoice: Invoice): void {
  const credited = (line: InvoiceLine) => line.pretax_credit_amounts.reduce((sum, { amount }) => sum + amount, 0);
  invoice.subtotal = invoice.lines.reduce((sum, { amount }) => sum + amount, 0);
  invoice.total = invoice.lines.reduce((sum, line) => sum + line.amount - credited(line), 0);
  invoice.amount_due = Math.max(0, invoice.total);
  invoice.amount_remaining = invoice.amount_due - invoice.amount_paid;
}

function itemsOf(
  world: World,
  subscription: Subscription,
  usage: "licensed" | "metered",
): { item: SubscriptionItem; price: Price }[] {
  return subscription.items
    .map((item) => ({ item, price: find(world.prices, "price", item.price) }))
    .filter(({ price }) => price.recurring?.usage_type === usage);
}

function lineOf(
  world: World,
  line: { price: Price; quantity: number; period: Period; metadata: Record<string, string> },
): InvoiceLine {
  const { price, quantity, period, metadata } = line;
  return {
    id: newId(world, "il"),
    object: "line_item",
    amount: amountOf(price, quantity),
    currency: price.currency,
    description: `${quantity} × ${find(world.products, "product", price.product).name}`,
    quantity,
    period,
    metadata,
    pricing: {
      type: "price_details",
      price_details: { price: price.id, product: price.product },
      unit_amount_decimal: price.unit_amount_decimal,
    },
    pretax_credit_amounts: [],
  };
}
