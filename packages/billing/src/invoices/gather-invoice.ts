import type { ReadContext } from "@sundial/db";
import { findOpenCredits } from "../credits/lookup.ts";
import type { InvoiceInput } from "../invoicing/types.ts";
import { periodWithIndex } from "../periods/period-at.ts";
import type { Period } from "../periods/types.ts";
import type { Plan } from "../plans/types.ts";
import type { Subscription } from "../subscriptions/types.ts";
import { cutSegments } from "./cut-segments.ts";
import { findPreviousInvoice } from "./find-previous-invoice.ts";
import { gatherAdjustments } from "./gather-adjustments.ts";
import { gatherUsage } from "./gather-usage.ts";
import type { InvoicingDeps } from "./invoicing-deps.ts";

export interface GatherInvoiceInput {
  readonly subscription: Subscription;
  readonly period: Period;
  /** Until when usage counts: the end of the period, or a whole minute before. */
  readonly until: Date;
}

/** Everything that the invoice of a period is computed from. Throws a RangeError when the ledger has what no file explains. */
export async function gatherInvoice(
  ctx: ReadContext,
  { subscription, period, until }: GatherInvoiceInput,
  deps: InvoicingDeps,
): Promise<InvoiceInput> {
  const previous = await findPreviousInvoice(ctx.db, subscription.organizationId, period.start);
  const own = cutSegments(subscription, period);
  const segments: InvoiceInput["segments"][number][] = [];
  for (const { startsAt: start, endsAt: end, plan } of own) {
    const usage = await gatherUsage(ctx, { segment: { period, start, end, plan }, until }, deps);
    segments.push({ start, end, plan: termsOf(deps, plan), usage });
  }
  const next = periodWithIndex(subscription.anchorAt, period.index + 1);
  const [following] = cutSegments(subscription, { start: period.end, end: next.end });
  return {
    period,
    prices: deps.prices,
    segments,
    seatChanges: own.map(({ startsAt: at, seats }) => ({ at, seats })),
    chargedInAdvance:
      previous?.comingPlan == null
        ? null
        : { plan: termsOf(deps, previous.comingPlan), seats: previous.comingSeats ?? 0 },
    coming: following ? { plan: termsOf(deps, following.plan), seats: following.seats, period: next } : null,
    adjustments: await gatherAdjustments(ctx, { subscription, period, countedIn: previous?.countedIn ?? null }, deps),
    credits: await findOpenCredits(ctx.db, subscription.organizationId),
    broughtForwardCents: previous?.carriedForwardCents ?? 0n,
  };
}

function termsOf({ plans }: InvoicingDeps, id: string): Plan {
  const plan = plans.get(id);
  if (!plan) throw new RangeError(`there is no plan ${id}, which an organization is on`);
  return plan;
}
