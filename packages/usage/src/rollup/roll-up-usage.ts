import type { Db } from "@sundial/db";
import { sql } from "drizzle-orm";
import { findStretch } from "./find-stretch.ts";
import { lockRollUps } from "./lock-roll-ups.ts";
import { renumberFacts } from "./renumber-facts.ts";
import { addTaken, sumsOf } from "./sum-facts.ts";

/** About the facts of one transaction of the job: well below a second, which others may have to wait. */
const usualBatch = 20_000;

export interface RollUpOptions {
  readonly batchMax?: number;
  /** Ends the run after the batch under way. */
  readonly signal?: AbortSignal;
}

/**
 * Adds to the roll-ups by minute, hour and day whatever was committed since the last run and no running transaction can still come before,
 * and returns how many facts that were. A fact is added once, whoever runs this, how often, and wherever it is cut off. After a restore
 * into another server the roll-ups are begun anew.
 */
export async function rollUpUsage(db: Db, options: RollUpOptions = {}): Promise<number> {
  await renumberFacts(db);
  let taken = 0;
  for (;;) {
    const batch = await db.transaction((tx) => takeBatch(tx, options.batchMax ?? usualBatch));
    taken += batch.taken;
    if (batch.isLast || options.signal?.aborted) return taken;
  }
}

async function takeBatch(tx: Db, batchMax: number): Promise<{ readonly taken: number; readonly isLast: boolean }> {
  await lockRollUps(tx);
  const { from, until, isEmpty, isLast } = await findStretch(tx, { below: sql`usage_rolled_up_below()`, batchMax });
  if (from === null) {
    await beginAnew(tx);
    return { taken: 0, isLast: false };
  }
  // Without this an idle platform would write a row every few seconds.
  if (isEmpty) return { taken: 0, isLast: true };
  const [row] = await tx.execute<{ taken: string }>(sql`
    with taken as materialized (
      select organization_id, mode, date_trunc('minute', at, 'UTC') as start, api_key_id, model, outcome, count(*) as facts, ${sumsOf}
      from usage_facts where committed_in >= ${from}::xid8 and committed_in < ${until}::xid8 group by 1, 2, 3, 4, 5, 6),
    minutes as (${addTaken("minute")}), hours as (${addTaken("hour")}), days as (${addTaken("day")}),
    moved as (update usage_watermark set below = ${until}::xid8)
    select coalesce(sum(facts), 0) as taken from taken`);
  return { taken: Number(row?.taken), isLast };
}

/** Truncating shows at once in questions that began before; but those do not trust these roll-ups either. */
async function beginAnew(tx: Db): Promise<void> {
  await tx.execute(sql`truncate usage_minutes, usage_hours, usage_days`);
  await tx.execute(
    sql`update usage_watermark set below = '0', cluster = (select system_identifier from pg_control_system())`,
  );
}
