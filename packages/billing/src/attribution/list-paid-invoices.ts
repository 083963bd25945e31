import type { Db } from "@sundial/db";
import { and, asc, eq, gt, lt } from "drizzle-orm";
import { invoices } from "../tables.ts";

export interface ListPaidInvoicesInput {
  readonly organizationId: string;
  /** Only of periods that ended after it. */
  readonly endedAfter: Date;
  readonly paidBefore: Date;
}

/** The ids of an organization's invoices that were paid, or came to nothing, before an instant; the oldest period first. */
export async function listPaidInvoices(db: Db, input: ListPaidInvoicesInput): Promise<string[]> {
  const rows = await db
    .select({ id: invoices.id })
    .from(invoices)
    .where(
      and(
        eq(invoices.organizationId, input.organizationId),
        eq(invoices.status, "paid"),
        lt(invoices.paidAt, input.paidBefore),
        gt(invoices.periodEnd, input.endedAfter),
      ),
    )
    .orderBy(asc(invoices.sequence));
  return rows.map(({ id }) => id);
}
