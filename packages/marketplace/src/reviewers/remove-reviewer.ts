import { findPersonByEmail } from "@sundial/accounts";
import { audit, inTransaction, type WriteContext } from "@sundial/db";
import { eq } from "drizzle-orm";
import { marketplaceReviewers } from "../tables.ts";

/** Ends that a person is a reviewer, from the next call on. What they decided stays. Throws when they are none. */
export async function removeReviewer(ctx: WriteContext, email: string): Promise<{ readonly userId: string }> {
  const person = await findPersonByEmail(ctx.db, email);
  return inTransaction(ctx, async (tx) => {
    const removed = await tx
      .delete(marketplaceReviewers)
      .where(eq(marketplaceReviewers.userId, person?.id ?? ""))
      .returning();
    const [row] = removed;
    if (!row) throw new Error(`${email} is no reviewer.`);
    await audit(tx, ctx, { action: "marketplace_reviewer.removed", target: row.userId, before: { roles: row.roles } });
    return { userId: row.userId };
  });
}
