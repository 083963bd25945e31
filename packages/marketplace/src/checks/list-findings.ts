import type { Db } from "@sundial/db";
import { asc, eq } from "drizzle-orm";
import { listingFindings } from "../tables.ts";
import type { Finding } from "../types.ts";

const findingsMax = 1_000;

/** What stands against a version and what did, the newest last, of checks and of reviewers. The caller has made sure whose version it is. */
export async function listFindings(db: Db, versionId: string): Promise<Finding[]> {
  const rows = await db
    .select()
    .from(listingFindings)
    .where(eq(listingFindings.versionId, versionId))
    .orderBy(asc(listingFindings.id))
    .limit(findingsMax);
  return rows.map(({ organizationId: _, ...finding }) => finding);
}
