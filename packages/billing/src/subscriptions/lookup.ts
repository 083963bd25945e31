import type { Organization } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import { and, asc, eq } from "drizzle-orm";
import { periodAt } from "../periods/period-at.ts";
import type { Plan } from "../plans/types.ts";
import { invoices, subscriptionSegments, subscriptions } from "../tables.ts";
import type { Subscription, SubscriptionSegment } from "./types.ts";

export interface SubscriptionQuestion {
  readonly organization: Organization;
  readonly plans: ReadonlyMap<string, Plan>;
  readonly at: Date;
}

/** What the organization subscribes to at that instant. One that never chose is on its plan since it was made, with the seats that belong to it. */
export async function findSubscription(db: Db, question: SubscriptionQuestion): Promise<Subscription> {
  const { organization, at } = question;
  const [stored] = await db.select().from(subscriptions).where(eq(subscriptions.organizationId, organization.id));
  const known = await findSegments(db, organization.id);
  const segments = known.length > 0 ? known : [beginningOf(question)];
  // A change that begins with the next minute is as good as made: the limits of calls follow it already.
  const soon = nextMinute(at);
  const current = segments.findLast(({ startsAt }) => startsAt <= soon) ?? segments[0];
  if (!current) throw new RangeError("a subscription has at least one segment");
  const next = segments.find(({ startsAt }) => startsAt > soon);
  const anchorAt = stored?.anchorAt ?? wholeMinute(organization.createdAt);
  const period = periodAt(anchorAt, new Date(Math.max(current.startsAt.getTime(), at.getTime())));
  return {
    organizationId: organization.id,
    plan: current.plan,
    seats: current.seats,
    status: (await hasPastDue(db, organization.id)) ? "past_due" : "active",
    hasBegun: stored !== undefined,
    anchorAt,
    periodStart: period.start,
    periodEnd: period.end,
    scheduled: next ? { plan: next.plan, seats: next.seats, effectiveAt: next.startsAt } : null,
    segments,
  };
}

async function hasPastDue(db: Db, organizationId: string): Promise<boolean> {
  const [row] = await db
    .select({ id: invoices.id })
    .from(invoices)
    .where(and(eq(invoices.organizationId, organizationId), eq(invoices.status, "past_due")))
    .limit(1);
  return row !== undefined;
}

async function findSegments(db: Db, organizationId: string): Promise<SubscriptionSegment[]> {
  const { plan, seats, startsAt, endsAt } = subscriptionSegments;
  return db
    .select({ plan, seats, startsAt, endsAt })
    .from(subscriptionSegments)
    .where(eq(subscriptionSegments.organizationId, organizationId))
    .orderBy(asc(startsAt));
}

/** Before the first choice it is on its plan since it was made. */
function beginningOf({ organization, plans }: SubscriptionQuestion): SubscriptionSegment {
  const { plan, createdAt } = organization;
  return { plan, seats: plans.get(plan)?.seats.included ?? 1, startsAt: wholeMinute(createdAt), endsAt: null };
}

/** The next full minute, at which changes begin. */
export function nextMinute(at: Date): Date {
  return new Date(Math.ceil((at.getTime() + 1) / minuteMs) * minuteMs);
}

const minuteMs = 60_000;

/** Sums of usage are by the minute. */
function wholeMinute(at: Date): Date {
  return new Date(Math.floor(at.getTime() / minuteMs) * minuteMs);
}
