import { inTransaction } from "@sundial/db";
import type { NewFinding } from "../findings/add-findings.ts";
import { transitionVersion } from "../lifecycle/transition-version.ts";
import type { TransitionEvent } from "../lifecycle/transitions.ts";
import { findVersionToReview } from "../lookup.ts";
import type { MarketplaceContext } from "../marketplace-context.ts";
import { requireReviewer } from "../reviewers/require-reviewer.ts";
import { type VersionView, viewVersion } from "../versions/view-version.ts";

export interface DecideReviewInput {
  readonly versionId: string;
  readonly event: TransitionEvent;
  readonly reason?: string | undefined;
  readonly findings: readonly NewFinding[];
}

/** Moves a version as a reviewer, with what was found. Throws `reviewer_required`, `another_reviewer_required` and the codes of `transitionVersion`. */
export async function decideReview(ctx: MarketplaceContext, input: DecideReviewInput): Promise<VersionView> {
  await requireReviewer(ctx);
  const { versionId, ...asked } = input;
  return inTransaction(ctx, async (tx) => {
    const version = await findVersionToReview(tx, versionId);
    const moved = await transitionVersion(tx, ctx, { version, role: "reviewer", ...asked });
    return viewVersion(tx, ctx, { version: moved, role: "reviewer" });
  });
}
