import type Stripe from "stripe";
import { type Call, type Handlers, idOf, mergeMetadata, on, page } from "../call.ts";
import { answerInvoice } from "../invoicing/answer-invoice.ts";
import { draftInvoice, licensedLines } from "../invoicing/draft-invoice.ts";
import { tryPaying } from "../invoicing/renew-subscriptions.ts";
import { finalizeInvoice } from "../invoicing/settle-invoice.ts";
import type { Subscription, SubscriptionItem } from "../objects.ts";
import { periodEnd } from "../periods.ts";
import { invalid } from "../refusal.ts";
import { find, newId, type World } from "../world.ts";

export const subscriptions: Handlers = {
  "POST /v1/subscriptions": on(createSubscription),
  "GET /v1/subscriptions": on(listSubscriptions),
  "GET /v1/subscriptions/{}": on((call) =>
    answerSubscription(call.world, find(call.world.subscriptions, "subscription", idOf(call))),
  ),
  "POST /v1/subscriptions/{}": on(updateSubscription),
  "DELETE /v1/subscriptions/{}": on(cancelSubscription),
  "GET /v1/subscription_items": on(listItems),
};

function createSubscription(call: Call<Stripe.SubscriptionCreateParams>) {
  const { world, params } = call;
  const customer = params.customer ?? "";
  find(world.customers, "customer", customer);
  const items = (params.items ?? []).map(({ price, quantity }) => ({ price: price ?? "", quantity: quantity ?? null }));
  const anchor = anchorOf(params);
  return answerSubscription(
    world,
    startSubscription(call, { customer, items, metadata: mergeMetadata({}, params.metadata), ...anchor }),
  );
}

/** An anchor that lies ahead, until when nothing is charged. */
export function anchorOf(params: {
  billing_cycle_anchor?: unknown;
  proration_behavior?: string;
}): { anchor: number } | Record<string, never> {
  const { billing_cycle_anchor: anchor } = params;
  if (anchor === undefined) return {};
  if (params.proration_behavior !== "none") throw prorates();
  return { anchor: Number(anchor) };
}

function prorates() {
  return invalid("The fake prorates nothing; Stripe does, unless `proration_behavior` is `none`.", {
    param: "proration_behavior",
  });
}

const itemsAtOnceMax = 20;

export interface NewSubscription {
  readonly customer: string;
  readonly items: readonly { price: string; quantity: number | null }[];
  readonly metadata: Record<string, string>;
  readonly anchor?: number;
}

/** Makes the subscription and charges what is due in advance; `incomplete` when the card refuses. */
export function startSubscription(
  call: Pick<Call, "world" | "now" | "emit" | "baseUrl">,
  given: NewSubscription,
): Subscription {
  const { world, emit } = call;
  const now = call.now(given.customer);
  const period = {
    start: now,
    end: given.anchor && given.anchor > now ? given.anchor : periodEnd(given.anchor ?? now, now),
  };
  const subscription: Subscription = {
    id: newId(world, "sub"),
    object: "subscription",
    created: now,
    livemode: false,
    customer: given.customer,
    status: "active",
    metadata: given.metadata,
    billing_cycle_anchor: given.anchor ?? now,
    cancel_at_period_end: false,
    canceled_at: null,
    start_date: now,
    latest_invoice: null,
    items: given.items.map((item) => toItem(world, item, period)),
  };
  world.subscriptions.set(subscription.id, subscription);
  emit("customer.subscription.created", answerSubscription(world, subscription));
  const lines = given.anchor === undefined ? licensedLines(world, subscription, period) : [];
  const invoice = draftInvoice(world, {
    customer: given.customer,
    lines,
    created: now,
    period: { start: now, end: now },
    reason: "subscription_create",
    subscription,
  });
  world.invoices.set(invoice.id, invoice);
  subscription.latest_invoice = invoice.id;
  emit("invoice.created", answerInvoice(invoice));
  finalizeInvoice(call, invoice);
  if (invoice.status === "open") tryPaying(call, invoice);
  // markPaid and tryPaying set the status by the same invoice, so it is read again.
  if ((invoice.status as string) !== "paid") subscription.status = "incomplete";
  return subscription;
}

function toItem(
  world: World,
  item: { price: string; quantity: number | null },
  period: { start: number; end: number },
): SubscriptionItem {
  const price = find(world.prices, "price", item.price);
  const metered = price.recurring?.usage_type === "metered";
  if (!price.recurring) throw invalid("The price must be recurring.", { param: "items" });
  if (metered && item.quantity !== null)
    throw invalid("Quantity should not be specified where usage_type is `metered`.", { param: "items[quantity]" });
  return {
    id: newId(world, "si"),
    object: "subscription_item",
    price: price.id,
    quantity: metered ? null : (item.quantity ?? 1),
    current_period_start: period.start,
    current_period_end: period.end,
    metadata: {},
  };
}

function listItems({ world, params }: Call<Stripe.SubscriptionItemListParams>) {
  const { items } = answerSubscription(world, find(world.subscriptions, "subscription", params.subscription));
  return page(items.data, params, "/v1/subscription_items");
}

function listSubscriptions({ world, params }: Call<Stripe.SubscriptionListParams>) {
  const found = [...world.subscriptions.values()].filter(
    ({ customer, status }) =>
      (!params.customer || params.customer === customer) &&
      (params.status === "all" || (params.status ? params.status === status : status !== "canceled")),
  );
  const listed = page(found, params, "/v1/subscriptions");
  return { ...listed, data: listed.data.map((one) => answerSubscription(world, one)) };
}

function updateSubscription(call: Call<Stripe.SubscriptionUpdateParams>) {
  const { world, params } = call;
  const subscription = find(world.subscriptions, "subscription", idOf(call));
  const { metadata: _, ...others } = params;
  if (subscription.status === "canceled" && Object.keys(others).length > 0)
    throw invalid("A canceled subscription can only update its cancellation_details and metadata.");
  if ((params.items?.length ?? 0) > itemsAtOnceMax) throw invalid("At most 20 items.", { param: "items" });
  if (params.items?.length && params.proration_behavior !== "none") throw prorates();
  if (params.cancel_at_period_end !== undefined) subscription.cancel_at_period_end = params.cancel_at_period_end;
  subscription.metadata = mergeMetadata(subscription.metadata, params.metadata);
  for (const change of params.items ?? []) changeItem(world, subscription, change);
  call.emit("customer.subscription.updated", answerSubscription(world, subscription));
  return answerSubscription(world, subscription);
}

function changeItem(world: World, subscription: Subscription, change: Stripe.SubscriptionUpdateParams.Item): void {
  const [first] = subscription.items;
  const period = { start: first?.current_period_start ?? 0, end: first?.current_period_end ?? 0 };
  const old = subscription.items.find(({ id }) => id === change.id);
  if (!old) {
    subscription.items.push(toItem(world, { price: change.price ?? "", quantity: change.quantity ?? null }, period));
  } else if (change.deleted) {
    subscription.items = subscription.items.filter((item) => item !== old);
  } else {
    if (change.price) old.price = find(world.prices, "price", change.price).id;
    if (change.quantity !== undefined) old.quantity = change.quantity;
  }
}

function cancelSubscription(call: Call) {
  const subscription = find(call.world.subscriptions, "subscription", idOf(call));
  subscription.status = "canceled";
  subscription.canceled_at = call.now(subscription.customer);
  call.emit("customer.subscription.deleted", answerSubscription(call.world, subscription));
  return answerSubscription(call.world, subscription);
}

/** A subscription as the API shows it: items are a list, with their price inside. */
export function answerSubscription(world: World, subscription: Subscription) {
  const data = subscription.items.map((item) => {
    const { tiers: _, ...price } = find(world.prices, "price", item.price);
    return { ...item, subscription: subscription.id, price };
  });
  return {
    ...subscription,
    items: { object: "list", data, has_more: false, url: `/v1/subscription_items?subscription=${subscription.id}` },
  };
}
