import { audit, inTransaction, type WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { eq } from "drizzle-orm";
import { invoices } from "../tables.ts";
import { lockInvoice } from "./lock-invoice.ts";
import { tellOfInvoice } from "./tell-of-invoice.ts";
import type { InvoiceRow } from "./types.ts";

/** Says that an open invoice is paid. Idempotent. For the collector and the operator only: no role and no key has the scope. Throws `resource_not_found`. */
export async function markInvoicePaid(ctx: WriteContext, id: string): Promise<InvoiceRow> {
  requireScope(ctx, "invoices.write");
  return inTransaction(ctx, async (tx) => {
    const invoice = await lockInvoice(tx, ctx, id);
    if (invoice.status !== "open" && invoice.status !== "past_due") return invoice;
    const paid = { status: "paid" as const, paidAt: ctx.clock.now() };
    await tx.update(invoices).set(paid).where(eq(invoices.id, id));
    await audit(tx, ctx, {
      action: "invoice.paid",
      target: id,
      before: { status: invoice.status },
      after: { status: "paid" },
    });
    await tellOfInvoice(tx, ctx, { type: "invoice.paid", invoice });
    return { ...invoice, ...paid };
  });
}
