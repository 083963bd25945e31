import type { Db } from "@sundial/db";
import { sql } from "drizzle-orm";
import { instant } from "../rollup/select-usage.ts";
import type { Range } from "../rollup/split-range.ts";
import { type Drift, toDrift } from "../rollup/to-drift.ts";
import { type CallTenancy, isOf, siteColumns, sumCallsOf, sumColumns } from "./select-call-sites.ts";

const counted = ["calls", "input_tokens", "cached_input_tokens", "output_tokens"];
const differences = sql.raw(counted.map((column) => `sum(sign * ${column}) as ${column}`).join(", "));
const isEqual = sql.raw(
  [
    "count(*) = 2",
    ...counted.map((column) => `sum(sign * ${column}) = 0`),
    "min(first_at) = max(first_at)",
    "min(last_at) = max(last_at)",
  ].join(" and "),
);

/**
 * Makes the sums of whole UTC days of one organization and mode what the ledger says as this transaction sees it, up to their watermark, and returns how far they were from it. Writes
 * nothing when they were right. The caller holds `lockRollUps`.
 */
export async function rebuildCallSites(tx: Db, tenancy: Required<CallTenancy>, days: Range): Promise<Drift> {
  const of = (time: string) =>
    sql`${isOf(tenancy)} and ${sql.raw(time)} >= ${instant(days.start)} and ${sql.raw(time)} < ${instant(days.end)}`;
  const right = sumCallsOf(
    sql`requests`,
    sql`${of("created_at")} and committed_in < (select call_sites_summed_below())`,
  );
  // Added up and not joined, because the columns that tell rows apart may be null.
  const [row] = await tx.execute<Record<keyof Drift, string>>(sql`
    with rights as materialized (${right}),
    both_sides as (
      select 1 as sign, rights.* from rights
      union all select -1, ${siteColumns}, ${sumColumns} from call_site_days where ${of("start")}),
    wrong as (select ${differences} from both_sides group by ${siteColumns} having not (${isEqual}))
    select count(*) as rows, coalesce(sum(calls), 0) as requests, coalesce(sum(input_tokens), 0) as "inputTokens",
      coalesce(sum(cached_input_tokens), 0) as "cachedInputTokens", coalesce(sum(output_tokens), 0) as "outputTokens" from wrong`);
  const drift = toDrift(row);
  if (drift.rows === 0) return drift;
  await tx.execute(sql`delete from call_site_days where ${of("start")}`);
  await tx.execute(sql`insert into call_site_days (${siteColumns}, ${sumColumns}) ${right}`);
  return drift;
}
