import type { Db } from "@sundial/db";
import type { Clock } from "@sundial/kernel";
import { and, asc, eq, isNull, lt, lte, or, sql } from "drizzle-orm";
import { listingCheckRuns } from "../../tables.ts";

/** A run in the hands of one worker. `attempts` is the fence: whoever claims it next counts it up. */
export interface ClaimedRun {
  readonly id: string;
  readonly versionId: string;
  readonly organizationId: string;
  readonly revision: number;
  readonly ruleSet: string;
  readonly attempts: number;
}

/** Longer than any check may take, so that it only ends with the worker. */
export const leaseMs = 120_000;

/** A run that ends each time in an error, and not in a result, is left to people, who hear of it when its stage is overdue. */
const attemptsMax = 20;

/** Takes the run that has waited longest and is due, or one whose worker is gone. Two workers never get the same one. Null when there is none. */
export async function claimRun({ db, clock }: { readonly db: Db; readonly clock: Clock }): Promise<ClaimedRun | null> {
  const now = clock.now();
  const { id, state, nextAttemptAt, leaseUntil, createdAt, attempts } = listingCheckRuns;
  return db.transaction(async (tx) => {
    const [due] = await tx
      .select({ id })
      .from(listingCheckRuns)
      .where(
        or(
          and(eq(state, "queued"), or(isNull(nextAttemptAt), lte(nextAttemptAt, now))),
          and(eq(state, "running"), lt(leaseUntil, now), lt(attempts, attemptsMax)),
        ),
      )
      .orderBy(asc(createdAt), asc(id))
      .limit(1)
      .for("update", { skipLocked: true });
    if (!due) return null;
    const [claimed] = await tx
      .update(listingCheckRuns)
      .set({
        state: "running",
        attempts: sql`${attempts} + 1`,
        nextAttemptAt: null,
        leaseUntil: new Date(now.getTime() + leaseMs),
      })
      .where(eq(id, due.id))
      .returning();
    return claimed ?? null;
  });
}

/** Keeps a run for another while. False when it is in other hands by now, or closed. */
export async function renewClaim(
  db: Db,
  { clock, run }: { readonly clock: Clock; readonly run: ClaimedRun },
): Promise<boolean> {
  const { id, state, attempts } = listingCheckRuns;
  const kept = await db
    .update(listingCheckRuns)
    .set({ leaseUntil: new Date(clock.nowMs() + leaseMs) })
    .where(and(eq(id, run.id), eq(attempts, run.attempts), eq(state, "running")))
    .returning({ id });
  return kept.length > 0;
}
