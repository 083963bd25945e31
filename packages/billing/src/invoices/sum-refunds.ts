import type { Db } from "@sundial/db";
import { and, eq, lt, sql } from "drizzle-orm";
import { invoiceRefunds } from "../tables.ts";

export interface SumRefundsInput {
  readonly organizationId: string;
  readonly invoiceId: string;
  /** Only what was given back before it; all when it is left out. */
  readonly before?: Date;
  /** Only what the collector told of. */
  readonly isCollected?: true;
}

/** Cents that were given back of an invoice, less what of that was taken back. */
export async function sumRefunds(db: Db, input: SumRefundsInput): Promise<bigint> {
  const { organizationId, invoiceId, before, isCollected } = input;
  const [sum] = await db
    .select({ cents: sql<string>`coalesce(sum(${invoiceRefunds.amountCents}), 0)` })
    .from(invoiceRefunds)
    .where(
      and(
        eq(invoiceRefunds.organizationId, organizationId),
        eq(invoiceRefunds.invoiceId, invoiceId),
        before === undefined ? undefined : lt(invoiceRefunds.refundedAt, before),
        isCollected && eq(invoiceRefunds.isCollected, true),
      ),
    );
  return BigInt(sum?.cents ?? 0);
}
