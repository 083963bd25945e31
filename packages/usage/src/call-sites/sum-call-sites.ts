import type { Db } from "@sundial/db";
import { sql } from "drizzle-orm";
import { findStretch } from "../rollup/find-stretch.ts";
import { lockRollUps } from "../rollup/lock-roll-ups.ts";
import { siteColumns, sumCallsOf, sumColumns } from "./select-call-sites.ts";

/** About the calls of one transaction of the job: well below a second, which others may have to wait. */
const usualBatch = 20_000;

/**
 * Adds to the sums of days whatever was committed since the last run and no running transaction can still come before. A call is added once, whoever runs this, how often, and
 * wherever it is cut off. Runs after `rollUpUsage`, which gives calls of a restored backup numbers of this server.
 */
export async function sumCallSites(
  db: Db,
  options: { readonly batchMax?: number; readonly signal?: AbortSignal } = {},
): Promise<void> {
  for (;;) {
    const isLast = await db.transaction((tx) => takeBatch(tx, options.batchMax ?? usualBatch));
    if (isLast || options.signal?.aborted) return;
  }
}

async function takeBatch(tx: Db, batchMax: number): Promise<boolean> {
  await lockRollUps(tx);
  const { from, until, isEmpty, isLast } = await findStretch(tx, { below: sql`call_sites_summed_below()`, batchMax });
  if (from === null) {
    await tx.execute(sql`truncate call_site_days`);
    await tx.execute(
      sql`update call_site_watermark set below = '0', cluster = (select system_identifier from pg_control_system())`,
    );
    return false;
  }
  if (isEmpty) return true;
  await tx.execute(sql`
    with moved as (update call_site_watermark set below = ${until}::xid8)
    insert into call_site_days as site (${siteColumns}, ${sumColumns})
    ${sumCallsOf(sql`requests`, sql`committed_in >= ${from}::xid8 and committed_in < ${until}::xid8`)}
    on conflict (${siteColumns}) do update set calls = site.calls + excluded.calls,
      first_at = least(site.first_at, excluded.first_at), last_at = greatest(site.last_at, excluded.last_at),
      input_tokens = site.input_tokens + excluded.input_tokens,
      cached_input_tokens = site.cached_input_tokens + excluded.cached_input_tokens,
      output_tokens = site.output_tokens + excluded.output_tokens`);
  return isLast;
}
