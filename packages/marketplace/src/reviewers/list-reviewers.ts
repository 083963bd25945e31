import { findPeople } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import { asc } from "drizzle-orm";
import { marketplaceReviewers } from "../tables.ts";

/** Everyone who reviews, with their addresses, in the order in which they were added. For the operator and for jobs. */
export async function listReviewers(db: Db) {
  const rows = await db.select().from(marketplaceReviewers).orderBy(asc(marketplaceReviewers.addedAt));
  const people = await findPeople(
    db,
    rows.map(({ userId }) => userId),
  );
  return rows.map((row) => ({
    ...row,
    email: people.get(row.userId)?.email ?? "",
    name: people.get(row.userId)?.name ?? "",
  }));
}
