import { inTransaction, type WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { lockInvoice } from "./lock-invoice.ts";
import { sumRefunds } from "./sum-refunds.ts";
import { writeRefund } from "./write-refund.ts";

export interface RefundInvoiceInput {
  readonly id: string;
  /** Whole cents, above zero. */
  readonly amountCents: bigint;
  readonly reason: string;
}

/**
 * Writes down that a part of a paid invoice was given back; the money itself is given back where it was collected. For the operator only. Returns the cents
 * given back of the invoice by now. Throws `resource_not_found`, and an Error when the invoice is not paid or less is left of it.
 */
export async function refundInvoice(
  ctx: WriteContext,
  { id, amountCents, reason }: RefundInvoiceInput,
): Promise<bigint> {
  requireScope(ctx, "invoices.write");
  const organizationId = ctx.organization.id;
  return inTransaction(ctx, async (tx) => {
    const { status, totalCents } = await lockInvoice(tx, ctx, id);
    if (status !== "paid") throw new Error(`${id} is ${status}: only what is paid can be given back.`);
    if (amountCents <= 0n) throw new Error("What is given back is more than nothing.");
    const before = await sumRefunds(tx, { organizationId, invoiceId: id });
    if (amountCents > totalCents - before)
      throw new Error(`Of ${totalCents} cents that were paid on ${id}, ${before} are given back already.`);
    await writeRefund(tx, ctx, { invoiceId: id, amountCents, reason, isCollected: false });
    return before + amountCents;
  });
}
