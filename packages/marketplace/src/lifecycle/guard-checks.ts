import type { Db } from "@sundial/db";
import { actorIdOf } from "@sundial/kernel";
import { and, eq, isNull, ne } from "drizzle-orm";
import { findCheckRun } from "../checks/find-check-run.ts";
import { marketplaceErrors } from "../errors.ts";
import type { MarketplaceContext } from "../marketplace-context.ts";
import { listingAssessments, listingFindings } from "../tables.ts";
import type { ListingVersion } from "../types.ts";
import { assertComplete } from "../versions/assert-complete.ts";
import { findSuspended } from "./find-suspended.ts";
import { mayJudgeAppeal } from "./may-judge-appeal.ts";
import { notAllowed } from "./not-allowed.ts";
import type { Attempt } from "./transition-input.ts";
import type { Guard } from "./transitions.ts";

/** Returns when the guard lets a version through, and throws its code when it does not. */
type GuardCheck = (tx: Db, ctx: MarketplaceContext, attempt: Attempt) => Promise<void>;

const lets: GuardCheck = async () => undefined;

export const guardChecks: Readonly<Record<Guard, GuardCheck>> = {
  complete: assertComplete,
  async checks_passed(tx, _, attempt) {
    if ((await judgeChecks(tx, attempt.version)) !== "passed") throw notAllowed(attempt);
  },
  async checks_failed(tx, _, attempt) {
    if ((await judgeChecks(tx, attempt.version)) !== "failed") throw notAllowed(attempt);
  },
  async assessed(tx, _, { version }) {
    const rows = await tx
      .select({ kind: listingAssessments.kind })
      .from(listingAssessments)
      .where(and(eq(listingAssessments.versionId, version.id), ne(listingAssessments.outcome, "passed")));
    if (rows.length === 0) return;
    const kinds = rows.map(({ kind }) => kind).sort();
    throw marketplaceErrors.listing_assessment_outstanding({ kinds: kinds.join(", ") });
  },
  async cited(tx, _, { version, input }) {
    if ((input.findings ?? []).length > 0 || (await countOpenFindings(tx, version)) > 0) return;
    throw marketplaceErrors.listing_finding_required({ event: input.event }, { param: "findings" });
  },
  async not_suspended(tx, _, { version }) {
    const state = await findSuspended(tx, version);
    if (state !== null) throw marketplaceErrors.listing_suspended({ state });
  },
  async another_reviewer(tx, ctx, { version }) {
    const userId = actorIdOf(ctx.actor);
    if (await mayJudgeAppeal(tx, version, userId)) return;
    const reason =
      version.decidedBy === userId
        ? "the appeal is against your own decision."
        : "you decided before in what is appealed against, and there are reviewers who did not, or did so longer ago.";
    throw marketplaceErrors.another_reviewer_required({ reason });
  },
  // These two say which way is gone.
  of_rejection: lets,
  of_suspension: lets,
};

/** How the last run of the checks went; null when it is not over, or of another manifest or other rules. */
async function judgeChecks(tx: Db, version: ListingVersion): Promise<"passed" | "failed" | null> {
  const run = await findCheckRun(tx, version.id);
  if (!run || run.revision !== version.revision || run.ruleSet !== version.ruleSet) return null;
  if (run.state === "queued" || run.state === "running" || run.nextAttemptAt !== null) return null;
  const blocking = await tx
    .select({ id: listingFindings.id })
    .from(listingFindings)
    .where(
      and(
        eq(listingFindings.runId, run.id),
        eq(listingFindings.severity, "blocking"),
        isNull(listingFindings.resolvedAt),
      ),
    )
    .limit(1);
  return blocking.length > 0 ? "failed" : "passed";
}

async function countOpenFindings(tx: Db, version: ListingVersion): Promise<number> {
  const open = and(eq(listingFindings.versionId, version.id), isNull(listingFindings.resolvedAt));
  return tx.$count(listingFindings, open);
}
