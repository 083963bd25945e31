import type { Db } from "@sundial/db";
import { and, asc, eq, gte, lt } from "drizzle-orm";
import type { TimeRange } from "../spend/types.ts";
import { invoiceRefunds } from "../tables.ts";

/** The ids of an organization's invoices of which something was given back in `[start, end)`. */
export async function listRefundedInvoices(
  db: Db,
  { organizationId, start, end }: TimeRange & { readonly organizationId: string },
): Promise<string[]> {
  const { refundedAt, invoiceId } = invoiceRefunds;
  const rows = await db
    .selectDistinct({ id: invoiceId })
    .from(invoiceRefunds)
    .where(and(eq(invoiceRefunds.organizationId, organizationId), gte(refundedAt, start), lt(refundedAt, end)))
    .orderBy(asc(invoiceId));
  return rows.map(({ id }) => id);
}
