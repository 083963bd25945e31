import { findMembership } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import { and, desc, eq, inArray } from "drizzle-orm";
import { listingTransitions, marketplaceReviewers } from "../tables.ts";
import type { ListingVersion } from "../types.ts";

/**
 * Whether the reviewer may decide the appeal: nobody who made the decision that is appealed against, or upheld it before. When every reviewer did, the
 * one whose part lies longest back, but never who decided last.
 */
export async function mayJudgeAppeal(tx: Db, version: ListingVersion, userId: string): Promise<boolean> {
  if (version.decidedBy === userId) return false;
  const judges = await listJudges(tx, version.id);
  if (!judges.includes(userId)) return true;
  const reviewers = await listIndependent(tx, version.organizationId);
  if (reviewers.some((reviewer) => !judges.includes(reviewer))) return false;
  return judges.findLast((judge) => reviewers.includes(judge)) === userId;
}

/** Who decided what is appealed against, each once, who did so last first. */
async function listJudges(tx: Db, versionId: string): Promise<string[]> {
  const { event, actorId, createdAt, id } = listingTransitions;
  const decisions = await tx
    .select({ event, actorId })
    .from(listingTransitions)
    .where(
      and(eq(listingTransitions.versionId, versionId), inArray(event, ["reject", "suspend", "uphold", "overturn"])),
    )
    .orderBy(desc(createdAt), desc(id));
  // What lies before belongs to an earlier decision, which is not appealed against any more.
  const first = decisions.findIndex((decision) => decision.event !== "uphold");
  const appealed = first === -1 ? decisions : decisions.slice(0, first + 1);
  return [...new Set(appealed.map((decision) => decision.actorId))];
}

async function listIndependent(tx: Db, organizationId: string): Promise<string[]> {
  const reviewers = await tx.select({ userId: marketplaceReviewers.userId }).from(marketplaceReviewers);
  const memberships = await Promise.all(reviewers.map(({ userId }) => findMembership(tx, organizationId, userId)));
  return reviewers.map(({ userId }) => userId).filter((_, index) => memberships[index] === null);
}
