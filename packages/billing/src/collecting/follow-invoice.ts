import type { Db } from "@sundial/db";
import { and, between, eq } from "drizzle-orm";
import type { CollectorInvoice } from "../collector.ts";
import { markInvoicePaid } from "../invoices/mark-invoice-paid.ts";
import { billingCustomers } from "../tables/collecting.ts";
import { invoices } from "../tables.ts";
import type { CollectingContext } from "./begin-paid-plan.ts";

/** The collector's months begin when the checkout was paid, ours a little later, when we heard of it. */
const apartMs = 24 * 3_600_000;

/**
 * Carries the state of payment of the collector's invoice over to ours of the same month. Idempotent. Throws while ours is not final, so that the caller tries
 * again later.
 */
export async function followInvoice(job: CollectingContext, invoice: CollectorInvoice): Promise<void> {
  if (invoice.state !== "paid" || invoice.totalCents === 0n) return;
  const [customer] = await job.db
    .select({ organizationId: billingCustomers.organizationId })
    .from(billingCustomers)
    .where(eq(billingCustomers.customerId, invoice.customerId));
  // The first one was paid with its checkout.
  if (!customer || invoice.periodStart.getTime() === invoice.periodEnd.getTime()) return;
  const own = await findOwn(job.db, customer.organizationId, invoice.periodEnd);
  if (!own || own.status === "draft")
    throw new Error(
      `${invoice.id} is paid, and our invoice of ${customer.organizationId} for that month is not final yet`,
    );
  await markInvoicePaid({ ...job, organization: { id: customer.organizationId } }, own.id);
}

async function findOwn(db: Db, organizationId: string, periodEnd: Date) {
  const [row] = await db
    .select({ id: invoices.id, status: invoices.status })
    .from(invoices)
    .where(
      and(
        eq(invoices.organizationId, organizationId),
        eq(invoices.reason, "period_end"),
        between(invoices.periodEnd, new Date(periodEnd.getTime() - apartMs), new Date(periodEnd.getTime() + apartMs)),
      ),
    );
  return row;
}
