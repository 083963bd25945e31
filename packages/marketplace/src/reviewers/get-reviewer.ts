import type { ReadContext } from "@sundial/db";
import { count, inArray, lt, sql } from "drizzle-orm";
import { waitingForReviewers } from "../lifecycle/stages.ts";
import { listingVersions } from "../tables.ts";
import type { ReviewerRole } from "../types.ts";
import { findReviewer } from "./find-reviewer.ts";

/** What the calling person is in the reviews, and how many versions wait there. Without roles and with nothing waiting for who is no reviewer. */
export async function getReviewer({ db, actor, clock }: Pick<ReadContext, "db" | "actor" | "clock">): Promise<{
  readonly roles: readonly ReviewerRole[];
  readonly waiting: number;
  readonly overdue: number;
}> {
  const reviewer = actor.kind === "person" ? await findReviewer(db, actor.userId) : null;
  if (!reviewer) return { roles: [], waiting: 0, overdue: 0 };
  const late = lt(listingVersions.stageDueAt, clock.now());
  const [found] = await db
    .select({ waiting: count(), overdue: sql<number>`count(*) filter (where ${late})`.mapWith(Number) })
    .from(listingVersions)
    .where(inArray(listingVersions.state, waitingForReviewers));
  return { roles: reviewer.roles, waiting: found?.waiting ?? 0, overdue: found?.overdue ?? 0 };
}
