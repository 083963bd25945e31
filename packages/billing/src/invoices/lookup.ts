import type { Db } from "@sundial/db";
import { coreErrors } from "@sundial/errors";
import type { CallContext } from "@sundial/kernel";
import { and, asc, eq } from "drizzle-orm";
import { invoiceLines, invoices } from "../tables.ts";
import type { InvoiceLineRow, InvoiceRow } from "./types.ts";

/** The invoice of the call's organization, or `resource_not_found`. */
export async function findInvoice(db: Db, ctx: Pick<CallContext, "organization">, id: string): Promise<InvoiceRow> {
  const [row] = await db
    .select()
    .from(invoices)
    .where(and(eq(invoices.organizationId, ctx.organization.id), eq(invoices.id, id)));
  if (!row) throw coreErrors.resource_not_found({ resource: "invoice", id });
  return row;
}

/** Its lines, in order. */
export async function findInvoiceLines(db: Db, invoice: InvoiceRow): Promise<InvoiceLineRow[]> {
  return db
    .select()
    .from(invoiceLines)
    .where(and(eq(invoiceLines.organizationId, invoice.organizationId), eq(invoiceLines.invoiceId, invoice.id)))
    .orderBy(asc(invoiceLines.position));
}
