import type { Db } from "@sundial/db";
import { type SQL, sql } from "drizzle-orm";

export interface Stretch extends Record<string, unknown> {
  /** Transactions from this one on and below the next one. Null when the watermark is of another server. */
  readonly from: string | null;
  readonly until: string;
  readonly isEmpty: boolean;
  readonly isLast: boolean;
}

/**
 * What to take next after a watermark. Every transaction below `pg_snapshot_xmin` has ended, so what it committed is there for all to see, and no later one can get such a
 * number. A stretch takes transactions whole: it ends behind the one that fills the batch.
 */
export async function findStretch(
  tx: Db,
  { below, batchMax }: { readonly below: SQL; readonly batchMax: number },
): Promise<Stretch> {
  const [stretch] = await tx.execute<Stretch>(sql`
    with bounds as materialized (select ${below} as below, pg_snapshot_xmin(pg_current_snapshot()) as settled),
    filling as materialized (
      select (select committed_in from requests where committed_in >= below and committed_in < settled
        order by committed_in offset ${batchMax - 1} limit 1) as full_at from bounds),
    following as materialized (
      select (select committed_in from requests where committed_in > full_at and committed_in < settled
        order by committed_in limit 1) as next_at from bounds, filling)
    select below::text as from, coalesce(next_at, settled)::text as until, next_at is null as "isLast",
      coalesce(
        (select committed_in from requests where committed_in >= below and committed_in < settled order by 1 limit 1),
        (select committed_in from usage_adjustments where committed_in >= below and committed_in < settled order by 1 limit 1)
      ) is null as "isEmpty"
    from bounds, following`);
  if (!stretch) throw new Error("the watermark of usage roll-ups is gone");
  return stretch;
}
