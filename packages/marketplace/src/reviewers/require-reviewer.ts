import type { ReadContext } from "@sundial/db";
import { marketplaceErrors } from "../errors.ts";
import { findReviewer, type Reviewer } from "./find-reviewer.ts";

/** The calling person as a reviewer, or `reviewer_required`. */
export async function requireReviewer(ctx: Pick<ReadContext, "db" | "actor">): Promise<Reviewer> {
  const { actor } = ctx;
  const reviewer = actor.kind === "person" ? await findReviewer(ctx.db, actor.userId) : null;
  if (!reviewer) throw marketplaceErrors.reviewer_required();
  return reviewer;
}
