import type { Db } from "@sundial/db";
import { eq } from "drizzle-orm";
import { marketplaceReviewers } from "../tables.ts";
import type { ReviewerRole } from "../types.ts";

export interface Reviewer {
  readonly userId: string;
  readonly roles: readonly ReviewerRole[];
  readonly addedAt: Date;
}

/** Null for a person whom the operator has not made a reviewer. */
export async function findReviewer(db: Db, userId: string): Promise<Reviewer | null> {
  const [row] = await db.select().from(marketplaceReviewers).where(eq(marketplaceReviewers.userId, userId));
  // A check of the table holds the roles.
  return row ? { ...row, roles: row.roles as ReviewerRole[] } : null;
}
