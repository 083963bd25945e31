import type { Db } from "@sundial/db";
import { and, eq } from "drizzle-orm";
import { notFound } from "../lookup.ts";
import { listingAssessments } from "../tables.ts";
import { assessmentKinds, type ListingVersion } from "../types.ts";

/** The assessment of that kind which the version has, or `resource_not_found`. */
export async function findAssessment(db: Db, version: Pick<ListingVersion, "id">, name: string) {
  const kind = assessmentKinds.find((one) => one === name);
  const [row] = kind
    ? await db
        .select()
        .from(listingAssessments)
        .where(and(eq(listingAssessments.versionId, version.id), eq(listingAssessments.kind, kind)))
    : [];
  if (!row) throw notFound("assessment", name);
  return row;
}
