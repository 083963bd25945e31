import { audit, type Db, inTransaction, type WriteContext } from "@sundial/db";
import { actorIdOf } from "@sundial/kernel";
import { and, eq, inArray } from "drizzle-orm";
import { marketplaceErrors } from "../errors.ts";
import { findVersionToReview, lockListing, notFound } from "../lookup.ts";
import { assertIndependent } from "../reviewers/assert-independent.ts";
import { requireReviewer } from "../reviewers/require-reviewer.ts";
import { getReview, type Review } from "../reviews/get-review.ts";
import { listingAbuseReports } from "../tables.ts";
import { isOpenReport } from "./is-open-report.ts";

export interface DismissReportsInput {
  readonly versionId: string;
  /** Those that were read: what comes meanwhile stays open. */
  readonly reportIds: readonly string[];
  readonly reason: string;
}

/**
 * Says that reports about a version's listing are without ground: all of them, or none. Throws `reviewer_required`, `another_reviewer_required`,
 * `resource_not_found`, `report_not_open`.
 */
export async function dismissReports(ctx: WriteContext, input: DismissReportsInput): Promise<Review> {
  await requireReviewer(ctx);
  const { versionId, reason } = input;
  const ids = [...new Set(input.reportIds)];
  return inTransaction(ctx, async (tx) => {
    const version = await findVersionToReview(tx, versionId);
    const { listingId } = version;
    await lockListing(tx, version.organizationId, listingId);
    await assertIndependent(tx, ctx, version);
    await assertOpen(tx, listingId, ids);
    const dismissal = { dismissedAt: ctx.clock.now(), dismissedBy: actorIdOf(ctx.actor), dismissalReason: reason };
    const dismissed = await tx
      .update(listingAbuseReports)
      .set(dismissal)
      .where(and(eq(listingAbuseReports.listingId, listingId), inArray(listingAbuseReports.id, ids)))
      .returning();
    for (const { id, organizationId } of dismissed) {
      const ofReporter = { ...ctx, organization: { id: organizationId } };
      const entry = { action: "listing_report.dismissed", target: listingId, after: { id, reason }, byOperator: true };
      await audit(tx, ofReporter, entry);
    }
    return getReview({ ...ctx, db: tx }, versionId);
  });
}

/** The listing must be locked. */
async function assertOpen(tx: Db, listingId: string, ids: readonly string[]): Promise<void> {
  const known = await tx
    .select({ id: listingAbuseReports.id })
    .from(listingAbuseReports)
    .where(and(eq(listingAbuseReports.listingId, listingId), inArray(listingAbuseReports.id, [...ids])));
  const unknown = ids.find((id) => !known.some((report) => report.id === id));
  if (unknown !== undefined) throw notFound("report", unknown);
  const open = await tx
    .select({ id: listingAbuseReports.id })
    .from(listingAbuseReports)
    .where(
      and(eq(listingAbuseReports.listingId, listingId), inArray(listingAbuseReports.id, [...ids]), isOpenReport(tx)),
    );
  const done = ids.find((id) => !open.some((report) => report.id === id));
  if (done !== undefined) throw marketplaceErrors.report_not_open({ report_id: done }, { param: "report_ids" });
}
