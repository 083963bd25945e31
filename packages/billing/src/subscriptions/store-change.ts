import { changePlan } from "@sundial/accounts";
import { type Db, enqueue, type WriteContext } from "@sundial/db";
import { and, eq, gt, isNull } from "drizzle-orm";
import { startInvoice } from "../invoices/start-invoice.ts";
import type { InvoiceRow } from "../invoices/types.ts";
import { periodAt } from "../periods/period-at.ts";
import type { Plan } from "../plans/types.ts";
import { forgetSpendCounters } from "../spend/forget-spend-counters.ts";
import { subscriptionSegments, subscriptions } from "../tables.ts";
import type { PlanChange } from "./decide-change.ts";
import { subscriptionChangedTopic } from "./events.ts";
import { nextMinute } from "./lookup.ts";
import type { Subscription } from "./types.ts";

export interface ChangeToStore {
  readonly before: Subscription;
  readonly change: PlanChange;
  readonly at: Date;
  readonly plans: ReadonlyMap<string, Plan>;
  readonly collector: InvoiceRow["collector"];
}

/** Writes a decided change in the caller's transaction, which holds the organization's lock. */
export async function storeChange(
  tx: Db,
  ctx: WriteContext,
  { before, change, at, ...deps }: ChangeToStore,
): Promise<void> {
  const { organizationId } = before;
  const soon = nextMinute(at);
  await takeBack(tx, organizationId, change.kind === "now" ? at : soon);
  if (change.kind === "now" || change.kind === "later") await addSegment(tx, ctx, { before, change, at, ...deps });
  if (change.kind === "now" && change.plan.id !== before.plan) await switchPlan(tx, ctx, change.plan.id);
  // What is counted of the month was counted at the prices of the plan before.
  await forgetSpendCounters(tx, organizationId);
  if (deps.collector === "none") return;
  const payload = { organizationId, plan: change.plan.id, seats: change.seats };
  await enqueue(tx, ctx, { topic: subscriptionChangedTopic, payload });
}

/** Removes changes that lie ahead of the instant. */
async function takeBack(tx: Db, organizationId: string, at: Date): Promise<void> {
  const ofOrganization = eq(subscriptionSegments.organizationId, organizationId);
  const removed = await tx
    .delete(subscriptionSegments)
    .where(and(ofOrganization, gt(subscriptionSegments.startsAt, at)))
    .returning({ startsAt: subscriptionSegments.startsAt });
  for (const { startsAt } of removed) {
    await tx
      .update(subscriptionSegments)
      .set({ endsAt: null })
      .where(and(ofOrganization, eq(subscriptionSegments.endsAt, startsAt)));
  }
}

async function addSegment(tx: Db, ctx: WriteContext, { before, change, at, ...deps }: ChangeToStore): Promise<void> {
  const { organizationId } = before;
  const startsAt = change.effectiveAt;
  await keepBeginning(tx, ctx, { before, at });
  await beginSubscription(tx, ctx, { before, change, at, ...deps });
  await tx
    .update(subscriptionSegments)
    .set({ endsAt: startsAt })
    .where(and(eq(subscriptionSegments.organizationId, organizationId), isNull(subscriptionSegments.endsAt)));
  const id = ctx.newId("subscriptionSegment");
  const segment = { id, organizationId, plan: change.plan.id, seats: change.seats, startsAt, createdAt: at };
  await tx.insert(subscriptionSegments).values(segment);
}

/** The time before the first choice, which nobody wrote down yet, was on the plan that is left now. */
async function keepBeginning(
  tx: Db,
  ctx: WriteContext,
  { before, at }: { readonly before: Subscription; readonly at: Date },
): Promise<void> {
  const [beginning] = before.segments;
  if (!beginning || before.hasBegun) return;
  const { organizationId, plan, seats } = before;
  const id = ctx.newId("subscriptionSegment");
  await tx
    .insert(subscriptionSegments)
    .values({ id, organizationId, plan, seats, startsAt: beginning.startsAt, createdAt: at });
}

/** The first choice begins months of its own: its instant is the anchor from then on. */
async function beginSubscription(
  tx: Db,
  ctx: WriteContext,
  { before, change, at, ...deps }: ChangeToStore,
): Promise<void> {
  const { organizationId } = before;
  const anchorAt = change.effectiveAt;
  const period = periodAt(anchorAt, anchorAt);
  const begun = await tx
    .insert(subscriptions)
    .values({ organizationId, anchorAt, nextInvoiceAt: period.end, createdAt: at })
    .onConflictDoNothing();
  const { plan, seats } = change;
  if (begun.count === 1) await startInvoice(tx, ctx, { organizationId, plan, seats, period, ...deps });
}

/** Has the limits of calls follow the plan. */
export async function switchPlan(tx: Db, ctx: WriteContext, plan: string): Promise<void> {
  const actor = { kind: "system", job: "billing" } as const;
  await changePlan({ ...ctx, db: tx, actor, idempotency: undefined }, { plan });
}
