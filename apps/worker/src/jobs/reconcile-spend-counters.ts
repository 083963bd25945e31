import { type LedgerReaders, reconcileSpend } from "@sundial/billing";
import type { Db } from "@sundial/db";
import type { Clock } from "@sundial/kernel";
import type { Logger } from "pino";

/** Sets spend counters to what the ledger has, and says which were wrong. Returns how many. */
export async function reconcileSpendCounters(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Logger;
  readonly spendReaders: LedgerReaders;
}): Promise<number> {
  const drifts = await reconcileSpend(deps.db, deps.spendReaders, { at: deps.clock.now() });
  for (const drift of drifts)
    deps.log.warn({ ...drift, drift: drift.drift.toString() }, "a spend counter was not what the ledger has");
  return drifts.length;
}
