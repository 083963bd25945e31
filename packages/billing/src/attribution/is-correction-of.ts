import { and, type Column, eq, gte, lt, type SQL } from "drizzle-orm";
import { invoiceLines } from "../tables.ts";

/** An organization's period: of a stored invoice, or the columns that have it. */
interface InvoicedPeriod {
  readonly organizationId: string | Column;
  readonly periodStart: Date | Column;
  readonly periodEnd: Date | Column;
}

/** Whether a line of an invoice, which is a later one then, corrects usage of the period. */
export function isCorrectionOf({ organizationId, periodStart, periodEnd }: InvoicedPeriod): SQL | undefined {
  return and(
    eq(invoiceLines.kind, "adjustment"),
    eq(invoiceLines.organizationId, organizationId),
    gte(invoiceLines.periodStart, periodStart),
    lt(invoiceLines.periodStart, periodEnd),
  );
}
