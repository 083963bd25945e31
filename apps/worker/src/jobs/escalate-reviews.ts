import { type EscalateDeps, escalateReviews as tellReviewers } from "@sundial/marketplace";
import type { Logger } from "pino";

/** Tells reviewers what is overdue. */
export async function escalateReviews(deps: EscalateDeps & { readonly log: Pick<Logger, "warn"> }): Promise<void> {
  const told = await tellReviewers(deps);
  if (told > 0) deps.log.warn({ versions: told }, "reviews are overdue");
}
