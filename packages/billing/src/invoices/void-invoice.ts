import { audit, inTransaction, type WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { eq } from "drizzle-orm";
import { invoices } from "../tables.ts";
import { lockInvoice } from "./lock-invoice.ts";
import { tellOfInvoice } from "./tell-of-invoice.ts";
import type { InvoiceRow } from "./types.ts";

/** Cancels an open invoice: nothing of it is paid, and its credits are there again. Idempotent. For the operator only. Throws `resource_not_found`. */
export async function voidInvoice(
  ctx: WriteContext,
  input: { readonly id: string; readonly reason: string },
): Promise<InvoiceRow> {
  requireScope(ctx, "invoices.write");
  return inTransaction(ctx, async (tx) => {
    const invoice = await lockInvoice(tx, ctx, input.id);
    if (invoice.status !== "open" && invoice.status !== "past_due") return invoice;
    const voided = { status: "void" as const, voidedAt: ctx.clock.now() };
    await tx.update(invoices).set(voided).where(eq(invoices.id, input.id));
    await audit(tx, ctx, {
      action: "invoice.voided",
      target: input.id,
      before: { status: invoice.status },
      after: { status: "void", reason: input.reason },
    });
    await tellOfInvoice(tx, ctx, { type: "invoice.voided", invoice });
    return { ...invoice, ...voided };
  });
}
