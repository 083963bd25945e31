import type { Db } from "@sundial/db";
import { eq } from "drizzle-orm";
import type { Collector, CollectorInvoice } from "../collector.ts";
import { markInvoicePaid } from "../invoices/mark-invoice-paid.ts";
import { markInvoicePastDue, type PastDueContext } from "../invoices/mark-invoice-past-due.ts";
import { billingCustomers } from "../tables/collecting.ts";
import { invoices } from "../tables.ts";
import type { CollectingContext } from "./begin-paid-plan.ts";
import { followRefunds } from "./follow-refunds.ts";

/** A job's, which is done for the organization of each invoice, and writes mail when a charge failed. */
export type PaymentJob = CollectingContext & Pick<PastDueContext, "mail">;

/**
 * Carries the state of payment of the collector's invoice over to ours. One of a month that ours is not settled with yet is held back, so that it becomes final
 * with our total. Idempotent.
 */
export async function followInvoice(
  job: PaymentJob,
  invoice: CollectorInvoice,
  collector: Pick<Collector, "holdInvoice">,
): Promise<void> {
  const [own] = await job.db
    .select({ id: invoices.id, organizationId: invoices.organizationId })
    .from(invoices)
    .where(eq(invoices.collectorInvoiceId, invoice.id));
  if (own) return followPayment({ ...job, organization: { id: own.organizationId } }, own.id, invoice);
  const isOfMonth = invoice.subscriptionId !== null && invoice.periodStart < invoice.periodEnd;
  const waits = invoice.state === "draft" && invoice.advances && isOfMonth;
  if (waits && (await isCustomer(job.db, invoice.customerId))) await collector.holdInvoice(invoice.id);
}

/** Paid, or past due once a charge failed; back to paid when it is paid after all. Then what was given back there, or taken back of that, is so here. */
async function followPayment(ctx: PastDueContext, id: string, theirs: CollectorInvoice): Promise<void> {
  if (theirs.state === "paid") await markInvoicePaid(ctx, id);
  if (theirs.state === "paid") await followRefunds(ctx, id, theirs);
  const hasFailed = theirs.state === "uncollectible" || (theirs.state === "open" && theirs.attempts > 0);
  if (hasFailed) await markInvoicePastDue(ctx, id, "charge_failed");
}

async function isCustomer(db: Db, customerId: string): Promise<boolean> {
  const customer = eq(billingCustomers.customerId, customerId);
  return (await db.select({ id: billingCustomers.organizationId }).from(billingCustomers).where(customer)).length > 0;
}
