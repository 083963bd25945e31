import type { ReadContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { findInvoice, findInvoiceLines } from "./lookup.ts";
import { sumRefunds } from "./sum-refunds.ts";
import type { InvoiceWithLines } from "./types.ts";

/** One invoice of the organization with its lines, the same in both modes. Throws `resource_not_found`. */
export async function getInvoice(ctx: ReadContext, id: string): Promise<InvoiceWithLines> {
  requireScope(ctx, "billing.read");
  const invoice = await findInvoice(ctx.db, ctx, id);
  const refundedCents = await sumRefunds(ctx.db, { organizationId: ctx.organization.id, invoiceId: id });
  return { ...invoice, refundedCents, lines: await findInvoiceLines(ctx.db, invoice) };
}
