import type { ReadContext } from "@sundial/db";
import { type LateUsage, listLateUsage } from "@sundial/usage";
import { chargedOutcomes } from "../charged-outcomes.ts";
import { periodAt } from "../periods/period-at.ts";
import type { Period, Segment } from "../periods/types.ts";
import { type RatedAdjustment, rateAdjustments } from "../rating/rate-adjustments.ts";
import type { UsageSum } from "../rating/types.ts";
import type { Subscription } from "../subscriptions/types.ts";
import { cutSegments } from "./cut-segments.ts";
import { gatherUsage } from "./gather-usage.ts";
import type { InvoicingDeps } from "./invoicing-deps.ts";
import { priceTokensOf } from "./price-tokens-of.ts";

export interface AdjustmentsInput {
  readonly subscription: Subscription;
  readonly period: Period;
  /** What the invoice before could see of the ledger; null when there is none, and so nothing can be late. */
  readonly countedIn: string | null;
}

/** What came too late for earlier invoices, or corrects them, at the prices of its own day. */
export async function gatherAdjustments(
  ctx: ReadContext,
  { subscription, period, countedIn }: AdjustmentsInput,
  deps: InvoicingDeps,
): Promise<RatedAdjustment[]> {
  if (countedIn === null) return [];
  const { organizationId, anchorAt } = subscription;
  const question = {
    organizationId,
    mode: "live",
    before: period.start,
    unseenBy: countedIn,
    outcomes: chargedOutcomes,
  } as const;
  const late = await listLateUsage(ctx.db, question);
  // Before the first choice nothing was charged.
  const charged = late.filter(({ at }) => at >= anchorAt);
  const bySegment = Map.groupBy(charged, ({ at }) => segmentAt(subscription, at).start.getTime());
  const rated: RatedAdjustment[] = [];
  for (const rows of bySegment.values()) rated.push(...(await rateLate(ctx, { subscription, rows }, deps)));
  return rated;
}

async function rateLate(
  ctx: ReadContext,
  { subscription, rows }: { readonly subscription: Subscription; readonly rows: readonly LateUsage[] },
  deps: InvoicingDeps,
): Promise<RatedAdjustment[]> {
  const [first] = rows;
  if (!first) return [];
  const segment = segmentAt(subscription, first.at);
  const plan = deps.plans.get(segment.plan);
  const corrections = rows.flatMap((row) => priceTokensOf(row, { plan: segment.plan, at: row.at }, deps));
  const now = await gatherUsage(ctx, { segment, until: segment.end }, deps);
  return rateAdjustments({
    segment,
    prices: deps.prices,
    batchDiscountPercent: plan?.batchDiscountPercent ?? 0,
    discountPercent: plan?.minimumCommit?.discountPercent ?? 0,
    // The sums of today have the late rows in them.
    usage: addUp([...now, ...corrections.map((one) => ({ ...one, tokens: -one.tokens }))]),
    corrections,
  });
}

function segmentAt(subscription: Subscription, at: Date): Segment {
  const period = periodAt(subscription.anchorAt, at);
  const segment = cutSegments(subscription, period).find(({ startsAt, endsAt }) => startsAt <= at && at < endsAt);
  if (!segment) throw new RangeError(`no plan was in force at ${at.toISOString()}`);
  return { period, start: segment.startsAt, end: segment.endsAt, plan: segment.plan };
}

function addUp(usage: readonly UsageSum[]): UsageSum[] {
  const sums = new Map<string, UsageSum>();
  for (const one of usage)
    sums.set(one.priceId, { ...one, tokens: one.tokens + (sums.get(one.priceId)?.tokens ?? 0n) });
  return [...sums.values()];
}
