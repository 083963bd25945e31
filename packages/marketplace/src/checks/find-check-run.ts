import type { Db } from "@sundial/db";
import { asc, desc, eq } from "drizzle-orm";
import { listingCheckResults, listingCheckRuns } from "../tables.ts";
import type { CheckRun } from "./types.ts";

/** The newest run of the checks over a version, with how far each check is; null before the first. The caller has made sure whose version it is. */
export async function findCheckRun(db: Db, versionId: string): Promise<CheckRun | null> {
  const [run] = await db
    .select()
    .from(listingCheckRuns)
    .where(eq(listingCheckRuns.versionId, versionId))
    .orderBy(desc(listingCheckRuns.id))
    .limit(1);
  if (!run) return null;
  const rows = await db
    .select()
    .from(listingCheckResults)
    .where(eq(listingCheckResults.runId, run.id))
    .orderBy(asc(listingCheckResults.position));
  const { organizationId: _, leaseUntil: __, ...shown } = run;
  const results = rows.map(({ ruleId, state, detail, startedAt, finishedAt }) => ({
    ruleId,
    state,
    detail,
    startedAt,
    finishedAt,
  }));
  return { ...shown, results };
}
