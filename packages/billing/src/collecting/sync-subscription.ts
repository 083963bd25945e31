import type { WriteContext } from "@sundial/db";
import type { Collector, CollectorSubscription, SubscriptionInput } from "../collector.ts";
import { requirePlan } from "../plans/require-plan.ts";
import type { Plan } from "../plans/types.ts";
import type { PriceBook } from "../pricing/types.ts";
import { getSubscription } from "../subscriptions/get-subscription.ts";
import type { Subscription } from "../subscriptions/types.ts";
import { findBillingCustomer } from "./ensure-billing-customer.ts";
import { followSubscription } from "./follow-subscription.ts";
import { isSold } from "./is-sold.ts";
import { planItems } from "./plan-items.ts";

export interface SyncSubscriptionDeps {
  readonly plans: ReadonlyMap<string, Plan>;
  readonly prices: PriceBook;
  readonly collector: Collector;
  /** Of the message that asks for it. */
  readonly operationId: string;
}

export interface SyncOutcome {
  /** When it must be done again, because a change lies ahead. */
  readonly nextAt: Date | null;
  /** Subscriptions that were one too many, and were ended: somebody paid twice. */
  readonly surplus: readonly string[];
}

/**
 * Brings the collector's subscription of the context's organization to what holds here now, whatever the message said that asks for it: so neither the order of messages
 * nor their number matters. One at a time for an organization: the caller sees to that.
 */
export async function syncSubscription(ctx: WriteContext, deps: SyncSubscriptionDeps): Promise<SyncOutcome> {
  const { plans, collector } = deps;
  const customerId = await findBillingCustomer(ctx);
  if (customerId === null) return { nextAt: null, surplus: [] };
  const there = await collector.listSubscriptions(customerId);
  for (const one of there) await followSubscription(ctx, one, deps);
  const ours = await getSubscription(ctx, plans);
  const live = there.filter(({ state }) => state === "active" || state === "past_due");
  const surplus = live.slice(0, -1).map(({ id }) => id);
  for (const id of surplus) await collector.endSubscription(id);
  await bring(ctx, { ours, customerId, theirs: live.at(-1) }, deps);
  return { nextAt: ours.scheduled?.effectiveAt ?? null, surplus };
}

interface Pair {
  readonly ours: Subscription;
  readonly customerId: string;
  readonly theirs: CollectorSubscription | undefined;
}

async function bring(ctx: WriteContext, { ours, customerId, theirs }: Pair, deps: SyncSubscriptionDeps): Promise<void> {
  const { plans, prices, collector, operationId } = deps;
  const current = requirePlan(plans, ours.plan);
  const coming = requirePlan(plans, ours.scheduled?.plan ?? ours.plan);
  const isToGoOn = isSold(coming);
  if (!theirs && !isToGoOn) return;
  if (theirs && !isToGoOn && !isSold(current)) return collector.endSubscription(theirs.id);
  const wanted: SubscriptionInput = {
    subscriptionId: theirs?.id ?? null,
    customerId,
    organizationId: ours.organizationId,
    planId: ours.plan,
    seats: ours.seats,
    prices: planItems(
      {
        advance: isToGoOn
          ? { plan: coming, seats: ours.scheduled?.seats ?? ours.seats }
          : { plan: current, seats: ours.seats },
        usage: current,
        at: ctx.clock.now(),
      },
      prices,
    ),
    endsWithPeriod: !isToGoOn,
    chargesFrom: ours.periodEnd,
    operationId,
  };
  await collector.putSubscription(wanted);
}
