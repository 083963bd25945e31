import type { ReadContext } from "@sundial/db";
import { count, inArray, lt, sql } from "drizzle-orm";
import { waitingForReviewers } from "../lifecycle/stages.ts";
import { listReported, type ReportedListing } from "../reports/list-reported.ts";
import { listingVersions } from "../tables.ts";
import type { ReviewerRole } from "../types.ts";
import { findReviewer } from "./find-reviewer.ts";

/** What the calling person is in the reviews, how many versions wait there, and what was reported. Without roles and with nothing waiting for who is no reviewer. */
export async function getReviewer({ db, actor, clock }: Pick<ReadContext, "db" | "actor" | "clock">): Promise<{
  readonly roles: readonly ReviewerRole[];
  readonly waiting: number;
  readonly overdue: number;
  readonly reported: readonly ReportedListing[];
}> {
  const reviewer = actor.kind === "person" ? await findReviewer(db, actor.userId) : null;
  if (!reviewer) return { roles: [], waiting: 0, overdue: 0, reported: [] };
  const late = lt(listingVersions.stageDueAt, clock.now());
  const [found] = await db
    .select({ waiting: count(), overdue: sql<number>`count(*) filter (where ${late})`.mapWith(Number) })
    .from(listingVersions)
    .where(inArray(listingVersions.state, waitingForReviewers));
  const { waiting = 0, overdue = 0 } = found ?? {};
  return { roles: reviewer.roles, waiting, overdue, reported: await listReported(db) };
}
