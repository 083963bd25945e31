import type { Db } from "@sundial/db";
import { and, eq, gte, inArray, lt, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { TimeRange } from "../spend/types.ts";
import { invoiceLines, invoiceRefunds, invoices } from "../tables.ts";
import { isCorrectionOf } from "./is-correction-of.ts";

/** The ids of an organization's invoices of which something was given back in `[start, end)`, or whose usage a later invoice corrects that was paid, or given back, in it. */
export async function listChangedInvoices(
  db: Db,
  { organizationId, start, end }: TimeRange & { readonly organizationId: string },
): Promise<string[]> {
  const { refundedAt, invoiceId } = invoiceRefunds;
  const refunded = db
    .select({ id: invoiceId })
    .from(invoiceRefunds)
    .where(and(eq(invoiceRefunds.organizationId, organizationId), gte(refundedAt, start), lt(refundedAt, end)));
  const later = alias(invoices, "later");
  const wasPaid = and(gte(later.paidAt, start), lt(later.paidAt, end));
  const corrected = await db
    .selectDistinct({ id: invoices.id })
    .from(invoices)
    .innerJoin(invoiceLines, isCorrectionOf(invoices))
    .innerJoin(later, eq(later.id, invoiceLines.invoiceId))
    .where(
      and(
        eq(invoices.organizationId, organizationId),
        eq(invoices.reason, "period_end"),
        eq(later.status, "paid"),
        or(wasPaid, inArray(later.id, refunded)),
      ),
    );
  return [...new Set([...(await refunded), ...corrected].map(({ id }) => id))].toSorted();
}
