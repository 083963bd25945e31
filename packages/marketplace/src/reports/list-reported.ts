import { findOrganizations } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import { and, count, desc, eq, gte, inArray, max, notExists, sql } from "drizzle-orm";
import { listingAbuseReports, listingTransitions, listingVersions } from "../tables.ts";
import type { AbuseReason, ListingVersion } from "../types.ts";

/** A listing that customers can use, with reports that no reviewer has decided about since. */
export interface ReportedListing {
  readonly version: ListingVersion;
  readonly partner: string;
  readonly reports: number;
  /** What for, each once. */
  readonly reasons: readonly AbuseReason[];
  readonly lastReportedAt: Date;
}

const shownMax = 50;
const reports = listingAbuseReports;
const lastReportedAt = max(reports.createdAt);

/** What was reported and can still be used, reported last first. For reviewers alone. */
export async function listReported(db: Db): Promise<ReportedListing[]> {
  const rows = await db
    .select({
      version: listingVersions,
      reports: count(),
      reasons: sql`string_agg(distinct ${reports.reason}, ',')`.mapWith(splitReasons),
      lastReportedAt: sql<Date>`${lastReportedAt}`.mapWith(reports.createdAt),
    })
    .from(reports)
    .innerJoin(listingVersions, eq(listingVersions.listingId, reports.listingId))
    .where(and(inArray(listingVersions.state, ["published", "paused"]), notExists(decisionsSince(db))))
    .groupBy(listingVersions.id)
    .orderBy(desc(lastReportedAt), desc(listingVersions.id))
    .limit(shownMax);
  const partners = await findOrganizations(
    db,
    rows.map(({ version }) => version.organizationId),
  );
  return rows.map((row) => ({ ...row, partner: partners.get(row.version.organizationId)?.name ?? "" }));
}

// A check of the table holds the reasons.
const splitReasons = (reasons: string) => reasons.split(",") as AbuseReason[];

/** Whoever suspended it, or let it be published again, had read what was reported until then. */
function decisionsSince(db: Db) {
  const { listingId, event, createdAt } = listingTransitions;
  return db
    .select({ event })
    .from(listingTransitions)
    .where(
      and(
        eq(listingId, reports.listingId),
        inArray(event, ["suspend", "reinstate", "overturn"]),
        gte(createdAt, reports.createdAt),
      ),
    );
}
