import type { ReadContext } from "@sundial/db";
import { requireCursor, requireScope } from "@sundial/errors";
import { type Page, type PageInput, toPage } from "@sundial/kernel";
import { and, desc, eq, lt, type SQL, sql } from "drizzle-orm";
import { invoices } from "../tables.ts";
import type { InvoiceRow, InvoiceStatus } from "./types.ts";

export interface ListInvoicesInput extends PageInput {
  readonly status?: InvoiceStatus | undefined;
}

/** The invoices of the organization, newest first, the same in both modes. Throws `invalid_cursor`. */
export async function listInvoices(ctx: ReadContext, input: ListInvoicesInput): Promise<Page<InvoiceRow>> {
  requireScope(ctx, "billing.read");
  const after = requireCursor("invoice", input.after);
  const rows = await ctx.db
    .select()
    .from(invoices)
    .where(
      and(
        eq(invoices.organizationId, ctx.organization.id),
        input.status === undefined ? undefined : eq(invoices.status, input.status),
        after === undefined ? undefined : lt(invoices.sequence, sequenceOf(ctx, after)),
      ),
    )
    .orderBy(desc(invoices.sequence))
    .limit(input.limit + 1);
  return toPage(rows, input.limit);
}

/** Several can be made in one millisecond, so ids do not tell their order. */
function sequenceOf(ctx: ReadContext, id: string): SQL {
  return sql`(select sequence from invoices where organization_id = ${ctx.organization.id} and id = ${id})`;
}
