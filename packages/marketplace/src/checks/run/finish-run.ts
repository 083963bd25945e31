import type { Db, WriteContext } from "@sundial/db";
import { and, eq, inArray, isNotNull, isNull, ne } from "drizzle-orm";
import { transitionVersion } from "../../lifecycle/transition-version.ts";
import { findListingVersion, lockListing } from "../../lookup.ts";
import type { MarketplaceContext } from "../../marketplace-context.ts";
import { listingCheckResults, listingCheckRuns, listingFindings } from "../../tables.ts";
import type { CheckRunState } from "../../types.ts";
import type { ClaimedRun } from "./claim-run.ts";

/** After how many minutes what did not answer is asked again, for each time. */
const pausesMinutes = [1, 5, 30] as const;
const minuteMs = 60_000;

/**
 * Ends a run, or puts it off when something that did not answer may still do so. The end of a run over a submitted version moves the version: back
 * to the partner when something blocks, and on to people otherwise, also when something never answered.
 */
export async function finishRun(
  tx: Db,
  ctx: MarketplaceContext,
  { run, listingId }: { readonly run: ClaimedRun; readonly listingId: string },
): Promise<CheckRunState | null> {
  await lockListing(tx, run.organizationId, listingId);
  const state = await judgeRun(tx, run);
  const pause = pausesMinutes[run.attempts - 1];
  if (state === "queued" && pause !== undefined) {
    const nextAttemptAt = new Date(ctx.clock.nowMs() + pause * minuteMs);
    return (await close(tx, run, { state, nextAttemptAt })) ? state : null;
  }
  const ended = state === "queued" ? "inconclusive" : state;
  if (!(await close(tx, run, { state: ended, finishedAt: ctx.clock.now() }))) return null;
  await resolveEarlier(tx, ctx, run);
  const version = await findListingVersion(tx, { ...run, listingId });
  if (version.state === "in_checks" && version.revision === run.revision) {
    const event = ended === "failed" ? "fail_checks" : "pass_checks";
    await transitionVersion(tx, ctx, { version, event, role: "system" });
  }
  return ended;
}

/** `queued`: something may still answer, and nothing blocks. */
async function judgeRun(tx: Db, run: ClaimedRun): Promise<"failed" | "passed" | "inconclusive" | "queued"> {
  const blocking = and(eq(listingFindings.runId, run.id), eq(listingFindings.severity, "blocking"));
  const [finding] = await tx.select({ id: listingFindings.id }).from(listingFindings).where(blocking).limit(1);
  if (finding) return "failed";
  const open = await tx
    .select({ isTransient: listingCheckResults.isTransient })
    .from(listingCheckResults)
    .where(
      and(
        eq(listingCheckResults.runId, run.id),
        inArray(listingCheckResults.state, ["inconclusive", "waiting", "running"]),
      ),
    );
  if (open.some(({ isTransient }) => isTransient)) return "queued";
  return open.length > 0 ? "inconclusive" : "passed";
}

async function close(tx: Db, run: ClaimedRun, to: Partial<typeof listingCheckRuns.$inferInsert>): Promise<boolean> {
  const { id, attempts, state } = listingCheckRuns;
  const closed = await tx
    .update(listingCheckRuns)
    .set({ ...to, leaseUntil: null })
    .where(and(eq(id, run.id), eq(attempts, run.attempts), eq(state, "running")))
    .returning({ id });
  return closed.length > 0;
}

/** The newest run says what stands; findings of those before it are history. Findings of reviewers are theirs to resolve. */
async function resolveEarlier(tx: Db, { clock }: WriteContext, run: ClaimedRun): Promise<void> {
  const { versionId, runId, resolvedAt } = listingFindings;
  await tx
    .update(listingFindings)
    .set({ resolvedAt: clock.now() })
    .where(and(eq(versionId, run.versionId), isNotNull(runId), ne(runId, run.id), isNull(resolvedAt)));
}
