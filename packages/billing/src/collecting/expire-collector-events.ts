import type { Db } from "@sundial/db";
import type { Clock } from "@sundial/kernel";
import { and, isNotNull, lt } from "drizzle-orm";
import { collectorEvents } from "../tables/collecting.ts";

/** The collector repeats an event for three days, and lets a person repeat it for thirty. */
const keptMs = 60 * 24 * 3_600_000;

/** Forgets handled webhooks after sixty days. Returns how many. */
export async function expireCollectorEvents(deps: { readonly db: Db; readonly clock: Clock }): Promise<number> {
  const before = new Date(deps.clock.nowMs() - keptMs);
  const old = and(lt(collectorEvents.receivedAt, before), isNotNull(collectorEvents.handledAt));
  return (await deps.db.delete(collectorEvents).where(old)).count;
}
