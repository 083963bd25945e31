import { and, eq, inArray, isNull, ne, or, type SQL } from "drizzle-orm";
import { invoices } from "../tables.ts";

/** Of a final invoice that the collector has to charge and was not told of yet. A first month that is paid or void was never the collector's. */
export function isUnsettled(): SQL | undefined {
  return and(
    eq(invoices.collector, "stripe"),
    isNull(invoices.collectorInvoiceId),
    ne(invoices.status, "draft"),
    or(eq(invoices.reason, "period_end"), inArray(invoices.status, ["open", "past_due"])),
  );
}
