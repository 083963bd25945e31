import { createHash } from "node:crypto";
import type Stripe from "stripe";
import type { CollectorSubscription, PricedItem, SubscriptionInput } from "../collector.ts";
import { fromWireSubscription, labels, toSeconds } from "./convert.ts";
import { findPrices } from "./find-prices.ts";
import { callStripe, findInStripe } from "./to-collector-error.ts";

/** Stripe takes so many items a call. */
const itemsAtOnceMax = 20;

export async function readSubscription(stripe: Stripe, subscriptionId: string): Promise<CollectorSubscription | null> {
  const subscription = await findInStripe(() => stripe.subscriptions.retrieve(subscriptionId));
  return subscription && fromWireSubscription(subscription);
}

export async function listSubscriptions(stripe: Stripe, customer: string): Promise<readonly CollectorSubscription[]> {
  const all = await callStripe(() =>
    stripe.subscriptions.list({ customer, status: "all", limit: 100 }).autoPagingToArray({ limit: 10_000 }),
  );
  return all.filter(({ metadata }) => metadata[labels.organization] !== undefined).map(fromWireSubscription);
}

export async function endSubscription(stripe: Stripe, subscriptionId: string): Promise<void> {
  await callStripe(async () => {
    await stripe.subscriptions.update(subscriptionId, { metadata: { [labels.ends]: "true" } });
    await stripe.subscriptions.cancel(subscriptionId, { invoice_now: false, prorate: false });
  });
}

export async function acknowledgeEnd(stripe: Stripe, subscriptionId: string, isToEnd: boolean): Promise<void> {
  await callStripe(() => stripe.subscriptions.update(subscriptionId, { metadata: { [labels.ends]: String(isToEnd) } }));
}

type Change = Pick<
  Stripe.SubscriptionUpdateParams,
  "items" | "metadata" | "cancel_at_period_end" | "proration_behavior"
>;

/** `proration_behavior` is `none` always: our invoice prorates, and its total is carried over when Stripe's is settled. Both at it would charge twice. */
export async function putSubscription(stripe: Stripe, wanted: SubscriptionInput): Promise<void> {
  await callStripe(async () => {
    const prices = await findPrices(
      stripe,
      wanted.prices.map(({ key }) => key),
    );
    const items = wanted.prices.map(({ key, quantity }) => ({ price: prices.get(key) as Stripe.Price, quantity })); // findPrices throws on a key without one
    const existing = wanted.subscriptionId ?? (await create(stripe, wanted, items.slice(0, itemsAtOnceMax)));
    const current = await stripe.subscriptions.retrieve(existing);
    const all = await stripe.subscriptionItems
      .list({ subscription: existing, limit: 100 })
      .autoPagingToArray({ limit: 10_000 });
    for (const change of changesTo(current, all, { wanted, items }))
      await stripe.subscriptions.update(existing, change, { idempotencyKey: keyOf(wanted, change) });
  });
}

interface WantedItem {
  readonly price: Stripe.Price;
  readonly quantity: PricedItem["quantity"];
}

async function create(stripe: Stripe, wanted: SubscriptionInput, items: readonly WantedItem[]): Promise<string> {
  const params: Stripe.SubscriptionCreateParams = {
    customer: wanted.customerId,
    items: items.map(toParams),
    metadata: labelsOf(wanted),
    billing_cycle_anchor: toSeconds(wanted.chargesFrom),
    proration_behavior: "none",
  };
  return (await stripe.subscriptions.create(params, { idempotencyKey: keyOf(wanted, params) })).id;
}

/** The calls that are left to make; none when it is as it should be. */
function changesTo(
  current: Stripe.Subscription,
  there: readonly Stripe.SubscriptionItem[],
  { wanted, items }: { readonly wanted: SubscriptionInput; readonly items: readonly WantedItem[] },
): Change[] {
  const itemChanges = diffItems(there, items);
  const metadata = labelsOf(wanted);
  const isLabelled = Object.entries(metadata).every(([name, value]) => current.metadata[name] === value);
  const ends = wanted.endsWithPeriod;
  if (itemChanges.length === 0 && isLabelled && current.cancel_at_period_end === ends) return [];
  const rest = { metadata, cancel_at_period_end: ends, proration_behavior: "none" } as const;
  const changes: Change[] = [];
  for (let start = 0; start < Math.max(1, itemChanges.length); start += itemsAtOnceMax)
    changes.push({ ...rest, items: itemChanges.slice(start, start + itemsAtOnceMax) });
  return changes.map(({ items: some, ...change }) => (some?.length ? { ...change, items: some } : change));
}

/** An item keeps its id when its price changes, so that what it counted stays with it. */
function diffItems(
  there: readonly Stripe.SubscriptionItem[],
  items: readonly WantedItem[],
): Stripe.SubscriptionUpdateParams.Item[] {
  const left = new Map(there.map((item) => [placeOf(item.price), item]));
  const puts = items.flatMap((item): Stripe.SubscriptionUpdateParams.Item[] => {
    const place = placeOf(item.price);
    const old = left.get(place);
    left.delete(place);
    if (!old) return [toParams(item)];
    const isSame = old.price.id === item.price.id && (item.quantity ?? old.quantity) === old.quantity;
    return isSame ? [] : [{ id: old.id, ...toParams(item) }];
  });
  return [...puts, ...[...left.values()].map(({ id }) => ({ id, deleted: true }))];
}

/** What a price is for: its meter, or the kind of piece in its key, `base` or `seat`. */
function placeOf({ id, recurring, metadata }: Stripe.Price): string {
  return recurring?.meter ?? /^(base|seat)_/.exec(metadata[labels.key] ?? "")?.[1] ?? id;
}

function toParams({ price, quantity }: WantedItem) {
  return { price: price.id, ...(quantity !== undefined && { quantity }) };
}

function labelsOf({ organizationId, planId, seats, endsWithPeriod }: SubscriptionInput) {
  return {
    [labels.organization]: organizationId,
    [labels.plan]: planId,
    [labels.seats]: String(seats),
    [labels.ends]: String(endsWithPeriod),
  };
}

/** With what is asked in it: a message that is worked on again may by then lead to something else. */
function keyOf({ operationId }: SubscriptionInput, params: object): string {
  return `sundial_${operationId}_${createHash("sha256").update(JSON.stringify(params)).digest("base64url").slice(0, 22)}`;
}
