import { applyPlanChanges as apply } from "@sundial/billing";
import type { Db } from "@sundial/db";
import type { Clock, Ids, Random } from "@sundial/kernel";

/** Has the limits of calls follow every change of plan whose time has come. Returns how many. */
export async function applyPlanChanges(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: Ids;
}): Promise<number> {
  const { db, clock, random, newId } = deps;
  const actor = { kind: "system", job: "apply-plan-changes" } as const;
  return apply({ db, clock, random, newId, mode: "live", actor, requestId: "" });
}
