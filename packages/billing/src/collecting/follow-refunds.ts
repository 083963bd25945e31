import { inTransaction, type WriteContext } from "@sundial/db";
import type { CollectorInvoice } from "../collector.ts";
import { lockInvoice } from "../invoices/lock-invoice.ts";
import { sumRefunds } from "../invoices/sum-refunds.ts";
import { writeRefund } from "../invoices/write-refund.ts";
import { lesser } from "../spend/lesser.ts";

/**
 * Writes what was given back at the collector of a paid invoice, and takes back what of that did not arrive: each a row of its own. Theirs can be more than
 * ours comes to, where the two differ. What a person wrote down counts for what the collector tells of later, and is never taken back. Idempotent; figures
 * that were read earlier than those of the call before would undo it, so only the queue of the collector's events calls it.
 */
export async function followRefunds(
  ctx: WriteContext,
  invoiceId: string,
  { id: theirId, refundedCents }: Pick<CollectorInvoice, "id" | "refundedCents">,
): Promise<void> {
  const own = { organizationId: ctx.organization.id, invoiceId };
  await inTransaction(ctx, async (tx) => {
    const { totalCents, status } = await lockInvoice(tx, ctx, invoiceId);
    if (status !== "paid") return;
    const told = refundedCents < 0n ? 0n : lesser(refundedCents, totalCents);
    const more = told - (await sumRefunds(tx, own));
    if (more > 0n) {
      const reason = `A credit note of ${theirId}`;
      await writeRefund(tx, ctx, { invoiceId, amountCents: more, reason, isCollected: true });
    }
    const back = (await sumRefunds(tx, { ...own, isCollected: true })) - told;
    if (back > 0n) {
      const reason = `A refund of ${theirId} failed or was called off`;
      await writeRefund(tx, ctx, { invoiceId, amountCents: -back, reason, isCollected: true });
    }
  });
}
