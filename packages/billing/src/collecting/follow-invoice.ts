import type { Db } from "@sundial/db";
import { eq } from "drizzle-orm";
import type { Collector, CollectorInvoice } from "../collector.ts";
import { findInvoice } from "../invoices/lookup.ts";
import { markInvoicePaid } from "../invoices/mark-invoice-paid.ts";
import { markInvoicePastDue, type PastDueContext } from "../invoices/mark-invoice-past-due.ts";
import { refundInvoice } from "../invoices/refund-invoice.ts";
import { sumRefunds } from "../invoices/sum-refunds.ts";
import { lesser } from "../spend/lesser.ts";
import { billingCustomers } from "../tables/collecting.ts";
import { invoices } from "../tables.ts";
import type { CollectingContext } from "./begin-paid-plan.ts";

/** A job's, which is done for the organization of each invoice, and writes mail when a charge failed. */
export type PaymentJob = CollectingContext & Pick<PastDueContext, "mail">;

/**
 * Carries the state of payment of the collector's invoice over to ours. One of a month that ours is not settled with yet is held back, so that it becomes final with our
 * total. Idempotent.
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

/** Paid, or past due once a charge failed; back to paid when it is paid after all. What was given back there is given back here. */
export async function followPayment(ctx: PastDueContext, id: string, theirs: CollectorInvoice): Promise<void> {
  if (theirs.state === "paid") await markInvoicePaid(ctx, id);
  if (theirs.state === "paid" && theirs.refundedCents > 0n) await followRefunds(ctx, id, theirs);
  const hasFailed = theirs.state === "uncollectible" || (theirs.state === "open" && theirs.attempts > 0);
  if (hasFailed) await markInvoicePastDue(ctx, id, "charge_failed");
}

/** Theirs can be more than ours comes to, where the two differ, and a refund may be taken back there, which a person has to look at. */
async function followRefunds(ctx: PastDueContext, id: string, theirs: CollectorInvoice): Promise<void> {
  const own = { organizationId: ctx.organization.id, invoiceId: id };
  const { totalCents } = await findInvoice(ctx.db, ctx, id);
  const amountCents = lesser(theirs.refundedCents, totalCents) - (await sumRefunds(ctx.db, own));
  if (amountCents > 0n) await refundInvoice(ctx, { id, amountCents, reason: `A credit note of ${theirs.id}` });
}

async function isCustomer(db: Db, customerId: string): Promise<boolean> {
  const customer = eq(billingCustomers.customerId, customerId);
  return (await db.select({ id: billingCustomers.organizationId }).from(billingCustomers).where(customer)).length > 0;
}
