import type { Db } from "@sundial/db";
import type { Clock } from "@sundial/kernel";
import { createPartitions } from "@sundial/usage";

/** Keeps the partitions of this month and the next two in place. */
export async function createUsagePartitions(deps: { readonly db: Db; readonly clock: Clock }): Promise<number> {
  return (await createPartitions(deps.db, { now: deps.clock.now(), monthsAhead: 2 })).length;
}
