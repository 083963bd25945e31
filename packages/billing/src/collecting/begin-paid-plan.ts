import type { WriteContext } from "@sundial/db";
import { and, eq, inArray } from "drizzle-orm";
import type { CollectorCheckout } from "../collector.ts";
import { markInvoicePaid } from "../invoices/mark-invoice-paid.ts";
import type { Plan } from "../plans/types.ts";
import { setPlan } from "../subscriptions/set-plan.ts";
import { invoices } from "../tables.ts";

/** A job's: what it does is done for the organization of the checkout. */
export type CollectingContext = Omit<WriteContext, "organization">;

/** Begins the plan that a checkout paid for, and says that its first month is paid. Idempotent; does nothing for one that is not paid. */
export async function beginPaidPlan(
  job: CollectingContext,
  checkout: CollectorCheckout,
  plans: ReadonlyMap<string, Plan>,
): Promise<void> {
  const { organizationId: id, planId: plan, seats } = checkout;
  if (checkout.state !== "complete" || !checkout.paid || id === null || plan === null) return;
  const ctx = { ...job, organization: { id } };
  await setPlan(ctx, { plan, seats: seats ?? undefined }, { plans, collector: "stripe" });
  const begun = await ctx.db
    .select({ id: invoices.id })
    .from(invoices)
    .where(
      and(
        eq(invoices.organizationId, id),
        eq(invoices.reason, "subscription_start"),
        inArray(invoices.status, ["open", "past_due"]),
      ),
    );
  for (const invoice of begun) await markInvoicePaid(ctx, invoice.id);
}
