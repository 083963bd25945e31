import type { listingAbuseReports } from "../tables.ts";

/** What somebody told the reviewers. The partner sees none of it. */
export type AbuseReport = typeof listingAbuseReports.$inferSelect;
