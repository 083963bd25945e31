import type { Db } from "@sundial/db";
import type { Clock, Ids } from "@sundial/kernel";
import type { Collector } from "../collector.ts";
import { receiveCollectorEvent } from "./receive-collector-event.ts";

/** As far back as Stripe lists events. */
const listedMs = 30 * 24 * 3_600_000;

export interface CatchUpDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly newId: Ids;
  /** Null when none is configured: then there is nothing to hear. */
  readonly collector: Pick<Collector, "listUndelivered"> | null;
}

/**
 * Asks the collector for the events whose webhook did not arrive, since it stops repeating them after three days, and receives them like webhooks. Returns how
 * many were new.
 */
export async function catchUpEvents(deps: CatchUpDeps): Promise<number> {
  if (!deps.collector) return 0;
  let caughtUp = 0;
  for (const event of await deps.collector.listUndelivered(new Date(deps.clock.nowMs() - listedMs)))
    if (await receiveCollectorEvent(deps, event)) caughtUp++;
  return caughtUp;
}
