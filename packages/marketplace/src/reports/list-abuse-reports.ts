import { findPeople } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import { desc, eq, getTableColumns, sql } from "drizzle-orm";
import { listingAbuseReports } from "../tables.ts";
import { isOpenReport } from "./is-open-report.ts";
import type { ReceivedReport } from "./types.ts";

const shownMax = 100;

/** The reports about a listing, whoever made them: the open ones first, then the newest. For reviewers alone. */
export async function listAbuseReports(db: Db, listingId: string): Promise<ReceivedReport[]> {
  const isOpen = sql<boolean>`${isOpenReport(db)}`;
  const rows = await db
    .select({ ...getTableColumns(listingAbuseReports), isOpen })
    .from(listingAbuseReports)
    .where(eq(listingAbuseReports.listingId, listingId))
    .orderBy(desc(isOpen), desc(listingAbuseReports.id))
    .limit(shownMax);
  const people = await findPeople(
    db,
    rows.flatMap(({ dismissedBy }) => dismissedBy ?? []),
  );
  return rows.map((row) => ({ ...row, dismisser: nameOf(row.dismissedBy, people) }));
}

function nameOf(id: string | null, people: Awaited<ReturnType<typeof findPeople>>): string | null {
  if (id === null) return null;
  const person = people.get(id);
  return person?.name || person?.email || id;
}
