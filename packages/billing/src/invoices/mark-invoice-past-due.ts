import { audit, inTransaction, type WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { eq } from "drizzle-orm";
import { invoices } from "../tables.ts";
import { lockInvoice } from "./lock-invoice.ts";
import { tellOfInvoice } from "./tell-of-invoice.ts";

/** Says that the charge of an open invoice failed. Idempotent. For the collector only: no role and no key has the scope. Throws `resource_not_found`. */
export async function markInvoicePastDue(ctx: WriteContext, id: string): Promise<void> {
  requireScope(ctx, "invoices.write");
  await inTransaction(ctx, async (tx) => {
    const invoice = await lockInvoice(tx, ctx, id);
    const { status } = invoice;
    if (status !== "open") return;
    await tx.update(invoices).set({ status: "past_due" }).where(eq(invoices.id, id));
    const after = { status: "past_due" };
    await audit(tx, ctx, { action: "invoice.payment_failed", target: id, before: { status }, after });
    await tellOfInvoice(tx, ctx, { type: "invoice.past_due", invoice });
  });
}
