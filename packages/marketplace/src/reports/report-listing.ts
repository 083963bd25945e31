import { lockOrganization, type MailContext } from "@sundial/accounts";
import { audit, inTransaction, type WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { actorIdOf } from "@sundial/kernel";
import { and, asc, eq, gt } from "drizzle-orm";
import { findShownListing } from "../catalogue/find-listing.ts";
import { marketplaceErrors } from "../errors.ts";
import { listingAbuseReports } from "../tables.ts";
import type { AbuseReason } from "../types.ts";
import { mailReport } from "./mail-report.ts";
import type { AbuseReport } from "./types.ts";

export interface ReportListingInput {
  /** Its id or slug. */
  readonly listingId: string;
  readonly reason: AbuseReason;
  /** What was seen. */
  readonly text: string;
}

/** How many reports an organization may make in 24 hours. */
export const reportsPerDayMax = 10;
const dayMs = 86_400_000;

/**
 * Tells the reviewers, by mail too, that something is wrong with a listing that anyone can see. Throws `resource_not_found`,
 * `report_limit_reached`.
 */
export async function reportListing(ctx: WriteContext & MailContext, input: ReportListingInput): Promise<AbuseReport> {
  requireScope(ctx, "installations.read");
  return inTransaction(ctx, async (tx) => {
    const { listing, world } = await findShownListing(tx, input.listingId);
    await lockOrganization(tx, ctx.organization.id);
    await assertReportLimit({ ...ctx, db: tx });
    const report: AbuseReport = {
      id: ctx.newId("abuseReport"),
      listingId: listing.id,
      organizationId: ctx.organization.id,
      reason: input.reason,
      text: input.text,
      reportedBy: actorIdOf(ctx.actor),
      createdAt: ctx.clock.now(),
      dismissedAt: null,
      dismissedBy: null,
      dismissalReason: null,
    };
    await tx.insert(listingAbuseReports).values(report);
    const { id, reason } = report;
    await audit(tx, ctx, { action: "listing.reported", target: listing.id, after: { id, reason } });
    await mailReport(tx, ctx, { version: world.version, report });
    return report;
  });
}

/** The organization's row must be locked. */
async function assertReportLimit({ db, organization, clock }: WriteContext): Promise<void> {
  const since = new Date(clock.nowMs() - dayMs);
  const recent = await db
    .select({ at: listingAbuseReports.createdAt })
    .from(listingAbuseReports)
    .where(and(eq(listingAbuseReports.organizationId, organization.id), gt(listingAbuseReports.createdAt, since)))
    .orderBy(asc(listingAbuseReports.createdAt))
    .limit(reportsPerDayMax);
  const [oldest] = recent;
  if (recent.length < reportsPerDayMax || !oldest) return;
  const retryAfterSeconds = Math.ceil((oldest.at.getTime() - since.getTime()) / 1000);
  throw marketplaceErrors.report_limit_reached({ limit: reportsPerDayMax }, { retryAfterSeconds });
}
