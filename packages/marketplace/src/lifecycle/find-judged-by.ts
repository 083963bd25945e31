import type { Db } from "@sundial/db";
import { and, eq, max } from "drizzle-orm";
import { listingAssessments } from "../tables.ts";

/** When the last of the assessments that a version waits for should be decided: the council has longer than a review. Null when it waits for none. */
export async function findJudgedBy(tx: Db, versionId: string): Promise<Date | null> {
  const { versionId: ofVersion, outcome, dueAt } = listingAssessments;
  const [found] = await tx
    .select({ dueAt: max(dueAt) })
    .from(listingAssessments)
    .where(and(eq(ofVersion, versionId), eq(outcome, "pending")));
  return found?.dueAt ?? null;
}
