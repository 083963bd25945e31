import { countMembers } from "@sundial/accounts";
import { eq } from "drizzle-orm";
import type { Collector, CollectorSubscription } from "../collector.ts";
import type { Plan } from "../plans/types.ts";
import { getSubscription } from "../subscriptions/get-subscription.ts";
import { setPlan } from "../subscriptions/set-plan.ts";
import { billingCustomers } from "../tables/collecting.ts";
import type { CollectingContext } from "./begin-paid-plan.ts";
import { isSold } from "./is-sold.ts";

export interface FollowSubscriptionDeps {
  readonly plans: ReadonlyMap<string, Plan>;
  readonly collector: Pick<Collector, "acknowledgeEnd" | "listSubscriptions">;
}

/**
 * Carries over that a subscription was ended at the collector, or that its end was taken back there: by the customer, or after charges that failed too often. What we
 * asked for ourselves is told apart by the note that every change of ours leaves on it. Idempotent.
 */
export async function followSubscription(
  job: CollectingContext,
  theirs: CollectorSubscription,
  { plans, collector }: FollowSubscriptionDeps,
): Promise<void> {
  const isToEnd = theirs.state === "ended" || theirs.endsWithPeriod;
  if (isToEnd === theirs.isToEnd) return;
  const [customer] = await job.db
    .select({ id: billingCustomers.organizationId })
    .from(billingCustomers)
    .where(eq(billingCustomers.customerId, theirs.customerId));
  if (!customer) return;
  const others = (await collector.listSubscriptions(theirs.customerId)).filter(({ id }) => id !== theirs.id);
  const isReplaced = theirs.state === "ended" && others.some(({ state }) => state !== "ended");
  if (!isReplaced) await (isToEnd ? leave : stay)({ ...job, organization: customer }, plans);
  await collector.acknowledgeEnd(theirs.id, isToEnd);
}

type OrganizationContext = CollectingContext & { readonly organization: { readonly id: string } };

/** To the plan without a price, with the next month: what is paid for is kept until then. */
async function leave(ctx: OrganizationContext, plans: ReadonlyMap<string, Plan>): Promise<void> {
  const ours = await getSubscription(ctx, plans);
  const free = [...plans.values()].find((plan) => plan.isSelfService && !isSold(plan));
  if (!free || !isSold(plans.get(ours.scheduled?.plan ?? ours.plan))) return;
  const seats = Math.max(free.seats.included, await countMembers(ctx.db, ctx.organization.id));
  await setPlan(ctx, { plan: free.id, seats }, { plans, collector: "stripe" });
}

async function stay(ctx: OrganizationContext, plans: ReadonlyMap<string, Plan>): Promise<void> {
  const { plan, seats, scheduled } = await getSubscription(ctx, plans);
  if (!scheduled || isSold(plans.get(scheduled.plan))) return;
  await setPlan(ctx, { plan, seats }, { plans, collector: "stripe" });
}
