import type { Db } from "@sundial/db";
import { and, asc, eq, getTableColumns, sql } from "drizzle-orm";
import type { Credit as InvoiceCredit } from "../invoicing/types.ts";
import { credits } from "../tables.ts";

/** What an invoice that was voided had taken is there again. */
const used = sql`coalesce((
  select sum(uses.amount_cents) from credit_uses uses join invoices on invoices.id = uses.invoice_id
  where uses.credit_id = ${credits.id} and invoices.status <> 'void'), 0)`;

export const creditColumns = {
  ...getTableColumns(credits),
  remainingCents: sql<bigint>`${credits.amountCents} - ${used}`.mapWith(BigInt),
};

/** Every credit of which something is left, as invoices take it. Which of them count for a period, and in which order, is for whoever applies them. */
export async function findOpenCredits(db: Db, organizationId: string): Promise<InvoiceCredit[]> {
  const rows = await db
    .select(creditColumns)
    .from(credits)
    .where(and(eq(credits.organizationId, organizationId), sql`${credits.amountCents} > ${used}`))
    .orderBy(asc(credits.id));
  return rows.map(({ id, priority, effectiveAt, expiresAt, remainingCents }) => ({
    id,
    priority,
    grantedAt: effectiveAt,
    expiresAt,
    remainingCents,
  }));
}
