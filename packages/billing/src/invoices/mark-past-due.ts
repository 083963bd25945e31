import type { Db } from "@sundial/db";
import { and, asc, eq, isNotNull, lte, or } from "drizzle-orm";
import { invoices } from "../tables.ts";
import { markInvoicePastDue, type PastDueContext } from "./mark-invoice-past-due.ts";

const batch = 100;

/**
 * Says of every open invoice that was not paid in time that it is past due. Idempotent, and may run in several workers at once. Returns how many. One that waits for the
 * collector is not: nobody could pay it yet. One that cannot be marked is told to `onFailure`, and waits for the next run.
 */
export async function markPastDue(
  job: Omit<PastDueContext, "organization">,
  { onFailure }: { readonly onFailure: (error: unknown, organizationId: string) => void },
): Promise<number> {
  let marked = 0;
  for (const { id, organizationId } of await findOverdue(job.db, job.clock.now())) {
    try {
      if (await markInvoicePastDue({ ...job, organization: { id: organizationId } }, id, "overdue")) marked++;
    } catch (error) {
      onFailure(error, organizationId);
    }
  }
  return marked;
}

function findOverdue(db: Db, now: Date) {
  const isPayable = or(eq(invoices.collector, "none"), isNotNull(invoices.collectorInvoiceId));
  return db
    .select({ id: invoices.id, organizationId: invoices.organizationId })
    .from(invoices)
    .where(and(eq(invoices.status, "open"), lte(invoices.dueAt, now), isPayable))
    .orderBy(asc(invoices.dueAt), asc(invoices.id))
    .limit(batch);
}
