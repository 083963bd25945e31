import type { WriteContext } from "@sundial/db";
import { and, eq } from "drizzle-orm";
import type { CollectorInvoice } from "../collector.ts";
import { invoices } from "../tables.ts";

/** Writes on ours which invoice of the collector is the same, and where it is paid. */
export async function linkInvoice(
  ctx: Pick<WriteContext, "db" | "organization">,
  id: string,
  theirs: Pick<CollectorInvoice, "id" | "url">,
): Promise<void> {
  await ctx.db
    .update(invoices)
    .set({ collectorInvoiceId: theirs.id, paymentUrl: theirs.url })
    .where(and(eq(invoices.organizationId, ctx.organization.id), eq(invoices.id, id)));
}
