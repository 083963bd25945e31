import { expireSpendHolds } from "@sundial/billing";
import type { Db } from "@sundial/db";
import type { Clock } from "@sundial/kernel";

/** Lets go of what calls held that ended without a row, and counts what others were charged. Returns for how many organizations. */
export async function expireHolds(deps: { readonly db: Db; readonly clock: Clock }): Promise<number> {
  return expireSpendHolds(deps.db, { at: deps.clock.now() });
}
