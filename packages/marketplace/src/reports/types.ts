import type { listingAbuseReports } from "../tables.ts";

/** What somebody told the reviewers. The partner sees none of it. */
export type AbuseReport = typeof listingAbuseReports.$inferSelect;

/** A report as reviewers see it. */
export interface ReceivedReport extends AbuseReport {
  /** Whether it still waits for a reviewer. */
  readonly isOpen: boolean;
  /** The name of who dismissed it, the address of one who gave none, or an id where the person is gone; null for one that nobody dismissed. */
  readonly dismisser: string | null;
}
