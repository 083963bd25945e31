import type { Db } from "@sundial/db";
import type { Clock, Ids } from "@sundial/kernel";
import { and, eq } from "drizzle-orm";
import type { Rule } from "../../rules/types.ts";
import { listingCheckResults, listingFindings } from "../../tables.ts";
import type { CheckOutcome } from "../check.ts";
import { type ClaimedRun, renewClaim } from "./claim-run.ts";

interface RecordDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly newId: Ids;
}

const detailMax = 1_000;

/** Marks a check as begun, for whoever follows the run. False when the run is in other hands. */
export async function recordStart({ db, clock }: RecordDeps, run: ClaimedRun, ruleId: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    if (!(await renewClaim(tx, { clock, run }))) return false;
    await tx
      .update(listingCheckResults)
      .set({ state: "running", startedAt: clock.now(), finishedAt: null, isTransient: false })
      .where(resultOf(run, ruleId));
    return true;
  });
}

/** Writes how a check went together with what it found, so that neither is there twice, or without the other, after a crash. */
export async function recordResult(
  { db, clock, newId }: RecordDeps,
  run: ClaimedRun,
  { rule, outcome }: { readonly rule: Rule; readonly outcome: CheckOutcome },
): Promise<boolean> {
  const now = clock.now();
  return db.transaction(async (tx) => {
    if (!(await renewClaim(tx, { clock, run }))) return false;
    await tx
      .update(listingCheckResults)
      .set({
        state: outcome.state,
        detail: storable(outcome.detail, detailMax),
        isTransient: outcome.state === "inconclusive" && outcome.isTransient,
        finishedAt: now,
      })
      .where(resultOf(run, rule.id));
    if (outcome.state !== "failed") return true;
    await tx.insert(listingFindings).values(
      outcome.problems.map(({ pointer, evidence, fix }) => ({
        id: newId("finding"),
        versionId: run.versionId,
        organizationId: run.organizationId,
        runId: run.id,
        ruleId: rule.id,
        ruleSet: run.ruleSet,
        severity: rule.severity,
        pointer,
        evidence: storable(evidence, detailMax),
        fix: storable(fix, detailMax),
        createdAt: now,
      })),
    );
    return true;
  });
}

function resultOf(run: ClaimedRun, ruleId: string) {
  return and(eq(listingCheckResults.runId, run.id), eq(listingCheckResults.ruleId, ruleId));
}

/** Evidence quotes strangers: without what PostgreSQL cannot hold and what would only confuse whoever reads it. */
function storable(text: string, lengthMax: number): string {
  const clean = text.toWellFormed().replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, " ");
  return clean.length > lengthMax ? `${clean.slice(0, lengthMax - 1).toWellFormed()}…` : clean;
}
