import { type Db, idempotencyKeys } from "@sundial/db";
import type { Clock } from "@sundial/kernel";
import { lt } from "drizzle-orm";

const keptMs = 24 * 3_600_000;

/** Forgets idempotency keys after 24 hours, with the responses they kept. Returns how many. */
export async function expireIdempotencyKeys(deps: { readonly db: Db; readonly clock: Clock }): Promise<number> {
  const before = new Date(deps.clock.nowMs() - keptMs);
  const result = await deps.db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, before));
  return result.count;
}
