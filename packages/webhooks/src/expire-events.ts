import { type Db, events } from "@sundial/db";
import type { Clock } from "@sundial/kernel";
import { lt } from "drizzle-orm";

const keptMs = 90 * 24 * 3_600_000;

/** Forgets events of more than ninety days ago. Returns how many. */
export async function expireEvents(deps: { readonly db: Db; readonly clock: Clock }): Promise<number> {
  const before = new Date(deps.clock.nowMs() - keptMs);
  return (await deps.db.delete(events).where(lt(events.createdAt, before))).count;
}
