import type { Db } from "@sundial/db";
import { desc, eq } from "drizzle-orm";
import { listingAbuseReports } from "../tables.ts";
import type { AbuseReport } from "./types.ts";

const shownMax = 100;

/** The newest reports about a listing, whoever made them. For reviewers alone. */
export function listAbuseReports(db: Db, listingId: string): Promise<AbuseReport[]> {
  return db
    .select()
    .from(listingAbuseReports)
    .where(eq(listingAbuseReports.listingId, listingId))
    .orderBy(desc(listingAbuseReports.id))
    .limit(shownMax);
}
