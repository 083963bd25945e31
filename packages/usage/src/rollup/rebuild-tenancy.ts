import type { Db } from "@sundial/db";
import { findDays } from "./find-days.ts";
import { lockRollUps } from "./lock-roll-ups.ts";
import { rebuildStretch, type Tenancy } from "./rebuild-stretch.ts";

/**
 * Makes the roll-ups of one organization and mode what the ledger says as this transaction sees it, after it has deleted from the ledger. Holds
 * up the roll-up job until the transaction ends, because the job still sees what was deleted.
 */
export async function rebuildTenancy(tx: Db, tenancy: Tenancy): Promise<void> {
  await lockRollUps(tx);
  const days = await findDays(tx, tenancy);
  if (days) await rebuildStretch(tx, tenancy, days);
}
