import type { Db } from "@sundial/db";
import { and, asc, eq, inArray, or } from "drizzle-orm";
import { transitionVersion } from "../../lifecycle/transition-version.ts";
import { lockListing } from "../../lookup.ts";
import type { MarketplaceContext } from "../../marketplace-context.ts";
import { findRuleSet } from "../../rules/find-rule-set.ts";
import { ownRuleSets } from "../../rules/own-rule-sets.ts";
import { listingCheckResults, listings, listingVersions } from "../../tables.ts";
import type { Listing, ListingVersion } from "../../types.ts";
import type { Check } from "../check.ts";
import { checks as ownChecks } from "../checks.ts";
import { createCheckContext } from "../create-check-context.ts";
import { queueRun } from "../queue-run.ts";
import { type ClaimedRun, renewClaim } from "./claim-run.ts";
import { finishRun } from "./finish-run.ts";
import { readStored } from "./read-stored.ts";
import { recordResult, recordStart } from "./record-result.ts";
import { runCheck } from "./run-check.ts";
import type { RunListingChecksDeps } from "./types.ts";

/** Begun this often, a run has crashed its workers; what is left of it is for people. */
const beginningsMax = 8;

/** Carries out what is left of a run. Stops where it is when the run is in other hands by then. */
export async function workOnRun(deps: RunListingChecksDeps, run: ClaimedRun): Promise<void> {
  const ctx = contextOf(deps, run);
  const begun = await deps.db.transaction((tx) => begin(tx, ctx, run));
  if (!begun) return;
  const { listing, version } = begun;
  const subject = { kind: listing.kind, manifest: version.manifest, ...readStored(deps, version) };
  const checking = createCheckContext(deps.network, subject);
  const { rules } = findRuleSet(ownRuleSets(), run.ruleSet);
  const checks: Readonly<Record<string, Check | undefined>> = deps.checks ?? ownChecks;
  for (const ruleId of await listOpenChecks(deps.db, run)) {
    const rule = rules.find(({ id }) => id === ruleId);
    const check = checks[ruleId];
    if (!rule || !check) throw new Error(`there is no check ${ruleId} for the rules of ${run.ruleSet}`);
    if (!(await recordStart(deps, run, ruleId))) return;
    const outcome =
      run.attempts > beginningsMax
        ? ({ state: "inconclusive", detail: "The check could not be carried out.", isTransient: false } as const)
        : await runCheck(check, checking, (error) => deps.onFailure(error, run.id));
    if (!(await recordResult(deps, run, { rule, outcome }))) return;
  }
  await deps.db.transaction((tx) => finishRun(tx, ctx, { run, listingId: listing.id }));
}

/** Takes a submitted version into its checks. Null when the run is in other hands by now, or gave way to one over what was saved meanwhile. */
async function begin(
  tx: Db,
  ctx: MarketplaceContext,
  run: ClaimedRun,
): Promise<{ readonly listing: Listing; readonly version: ListingVersion } | null> {
  const [found] = await tx
    .select({ listingId: listings.id })
    .from(listingVersions)
    .innerJoin(listings, eq(listings.id, listingVersions.listingId))
    .where(eq(listingVersions.id, run.versionId));
  if (!found) return null;
  const listing = await lockListing(tx, run.organizationId, found.listingId);
  if (!(await renewClaim(tx, { clock: ctx.clock, run }))) return null;
  const [version] = await tx.select().from(listingVersions).where(eq(listingVersions.id, run.versionId));
  if (!version) return null;
  if (version.revision !== run.revision) {
    await queueRun(tx, ctx, { version, ruleSet: run.ruleSet });
    return null;
  }
  if (version.state !== "submitted") return { listing, version };
  return { listing, version: await transitionVersion(tx, ctx, { version, event: "start_checks", role: "system" }) };
}

/** What was not begun, what a crash cut off, and what did not answer the last time. */
async function listOpenChecks(db: Db, run: ClaimedRun): Promise<string[]> {
  const { runId, ruleId, state, isTransient, position } = listingCheckResults;
  const rows = await db
    .select({ ruleId })
    .from(listingCheckResults)
    .where(
      and(
        eq(runId, run.id),
        or(inArray(state, ["waiting", "running"]), and(eq(state, "inconclusive"), eq(isTransient, true))),
      ),
    )
    .orderBy(asc(position));
  return rows.map((row) => row.ruleId);
}

function contextOf({ db, clock, random, newId, mail }: RunListingChecksDeps, run: ClaimedRun) {
  const actor = { kind: "system", job: "run-listing-checks" } as const;
  const organization = { id: run.organizationId };
  const ruleSets = ownRuleSets();
  return { db, clock, random, newId, mail, ruleSets, mode: "live", actor, organization, requestId: "" } as const;
}
