import type { Db } from "@sundial/db";
import { and, eq, gte, inArray, isNull, notExists, type SQL } from "drizzle-orm";
import { listingAbuseReports, listingTransitions } from "../tables.ts";

/** Whether a row of the reports still waits for a reviewer: one neither dismissed it, nor decided about the listing since. */
export function isOpenReport(db: Db): SQL | undefined {
  return and(isNull(listingAbuseReports.dismissedAt), notExists(decisionsSince(db)));
}

/** Whoever suspended it, or let it be published again, had read what was reported until then. */
function decisionsSince(db: Db) {
  const { listingId, event, createdAt } = listingTransitions;
  return db
    .select({ event })
    .from(listingTransitions)
    .where(
      and(
        eq(listingId, listingAbuseReports.listingId),
        inArray(event, ["suspend", "reinstate", "overturn"]),
        gte(createdAt, listingAbuseReports.createdAt),
      ),
    );
}
