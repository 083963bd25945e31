import type { WriteContext } from "@sundial/db";
import { enqueue } from "@sundial/db";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { CollectorCheckout, CollectorInvoice } from "../collector.ts";
import { markInvoicePaid } from "../invoices/mark-invoice-paid.ts";
import type { Plan } from "../plans/types.ts";
import { subscriptionChangedTopic } from "../subscriptions/events.ts";
import { setPlan } from "../subscriptions/set-plan.ts";
import { billingCustomers } from "../tables/collecting.ts";
import { invoices } from "../tables.ts";
import { linkInvoice } from "./link-invoice.ts";

/** A job's: what it does is done for the organization of the checkout. */
export type CollectingContext = Omit<WriteContext, "organization">;

export interface PaidCheckout {
  readonly checkout: CollectorCheckout;
  /** What was charged with it; null when nothing was. */
  readonly invoice: CollectorInvoice | null;
}

/**
 * Begins the plan that a checkout paid for and, if its first month was charged with it, says that this is paid. Idempotent; does nothing for one that is not paid. In one
 * transaction, so that nobody sees a first month that is not paid. Returns the id of our invoice of that month.
 */
export async function beginPaidPlan(
  job: CollectingContext,
  { checkout, invoice }: PaidCheckout,
  plans: ReadonlyMap<string, Plan>,
): Promise<string | null> {
  const { organizationId: id, planId: plan, seats } = checkout;
  if (checkout.state !== "complete" || !checkout.paid || id === null || plan === null) return null;
  return job.db.transaction(async (tx) => {
    const ctx = { ...job, db: tx, organization: { id } };
    await setPlan(ctx, { plan, seats: seats ?? undefined }, { plans, collector: "stripe" });
    const checkedOutAt = sql`coalesce(${billingCustomers.checkedOutAt}, ${ctx.clock.now().toISOString()}::timestamptz)`;
    await tx.update(billingCustomers).set({ checkedOutAt }).where(eq(billingCustomers.organizationId, id));
    // The subscription there has no more prices than a checkout takes, also when the plan was this one already.
    await enqueue(tx, ctx, { topic: subscriptionChangedTopic, payload: { organizationId: id, plan, seats } });
    return invoice && invoice.totalCents > 0n ? payFirstMonth(ctx, invoice) : null;
  });
}

async function payFirstMonth(ctx: WriteContext, invoice: CollectorInvoice): Promise<string | null> {
  const ofOrganization = eq(invoices.organizationId, ctx.organization.id);
  const [begun] = await ctx.db
    .select({ id: invoices.id })
    .from(invoices)
    .where(
      and(
        ofOrganization,
        eq(invoices.reason, "subscription_start"),
        inArray(invoices.status, ["open", "past_due"]),
        isNull(invoices.collectorInvoiceId),
      ),
    );
  if (begun) {
    await linkInvoice(ctx, begun.id, invoice);
    await markInvoicePaid(ctx, begun.id);
    return begun.id;
  }
  const known = and(ofOrganization, eq(invoices.collectorInvoiceId, invoice.id));
  const [before] = await ctx.db.select({ id: invoices.id }).from(invoices).where(known);
  return before?.id ?? null;
}
