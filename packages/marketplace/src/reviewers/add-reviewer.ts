import { findPersonByEmail } from "@sundial/accounts";
import { audit, inTransaction, type WriteContext } from "@sundial/db";
import { marketplaceReviewers } from "../tables.ts";
import type { ReviewerRole } from "../types.ts";

/**
 * Makes a person a reviewer, in the council if asked; again, to change that. For the operator's command alone. Throws when nobody has signed in with
 * the address.
 */
export async function addReviewer(
  ctx: WriteContext,
  input: { readonly email: string; readonly isCouncil: boolean },
): Promise<{ readonly userId: string; readonly roles: readonly ReviewerRole[] }> {
  const person = await findPersonByEmail(ctx.db, input.email);
  if (!person) throw new Error(`Nobody has signed in as ${input.email} yet. Let them sign in to the portal first.`);
  const roles: ReviewerRole[] = input.isCouncil ? ["reviewer", "council"] : ["reviewer"];
  return inTransaction(ctx, async (tx) => {
    await tx
      .insert(marketplaceReviewers)
      .values({ userId: person.id, roles, addedAt: ctx.clock.now() })
      .onConflictDoUpdate({ target: marketplaceReviewers.userId, set: { roles } });
    await audit(tx, ctx, { action: "marketplace_reviewer.added", target: person.id, after: { roles } });
    return { userId: person.id, roles };
  });
}
