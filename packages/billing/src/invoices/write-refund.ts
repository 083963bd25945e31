import { audit, type Db, type WriteContext } from "@sundial/db";
import { invoiceRefunds } from "../tables.ts";

export interface Refund {
  readonly invoiceId: string;
  /** Whole cents; below zero for what was given back and did not arrive. */
  readonly amountCents: bigint;
  readonly reason: string;
  /** Whether the collector told of it. */
  readonly isCollected: boolean;
}

/** Writes what was given back of an invoice, or taken back of that. The invoice must be locked. */
export async function writeRefund(tx: Db, ctx: WriteContext, refund: Refund): Promise<void> {
  const { invoiceId, amountCents, reason } = refund;
  const refundedAt = ctx.clock.now();
  await tx
    .insert(invoiceRefunds)
    .values({ id: ctx.newId("refund"), organizationId: ctx.organization.id, ...refund, refundedAt });
  const action = amountCents > 0n ? "invoice.refunded" : "invoice.refund_taken_back";
  await audit(tx, ctx, { action, target: invoiceId, after: { amountCents: amountCents.toString(), reason } });
}
