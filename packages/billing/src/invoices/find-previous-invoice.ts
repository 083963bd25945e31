import type { Db } from "@sundial/db";
import { and, desc, eq, ne, or } from "drizzle-orm";
import { invoices } from "../tables.ts";
import type { InvoiceRow } from "./types.ts";

/** The invoice that charged a period in advance: the one of the period before, or the one with which the subscription began. */
export async function findPreviousInvoice(
  db: Db,
  organizationId: string,
  periodStart: Date,
): Promise<InvoiceRow | null> {
  const before = and(eq(invoices.reason, "period_end"), eq(invoices.periodEnd, periodStart));
  const beginning = and(eq(invoices.reason, "subscription_start"), eq(invoices.periodStart, periodStart));
  const [row] = await db
    .select()
    .from(invoices)
    .where(and(eq(invoices.organizationId, organizationId), ne(invoices.status, "void"), or(before, beginning)))
    .orderBy(desc(invoices.sequence))
    .limit(1);
  return row ?? null;
}
