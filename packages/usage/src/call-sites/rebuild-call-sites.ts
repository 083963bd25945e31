import type { Db } from "@sundial/db";
import { sql } from "drizzle-orm";
import type { Tenancy } from "../rollup/rebuild-stretch.ts";
import { isOf, siteColumns, sumCallsOf, sumColumns } from "./select-call-sites.ts";

/**
 * Makes the sums of days of one organization and mode what the ledger says as this transaction sees it, after it has deleted from the ledger. The caller holds `lockRollUps`.
 */
export async function rebuildCallSites(tx: Db, tenancy: Tenancy): Promise<void> {
  const ours = isOf(tenancy);
  await tx.execute(sql`delete from call_site_days where ${ours}`);
  const summed = sql`${ours} and committed_in < (select call_sites_summed_below())`;
  await tx.execute(
    sql`insert into call_site_days (${siteColumns}, ${sumColumns}) ${sumCallsOf(sql`requests`, summed)}`,
  );
}
