import { audit, type Db, inTransaction, type WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { marketplaceErrors } from "../errors.ts";
import { findListingVersion, lockListing } from "../lookup.ts";
import { ownRuleSets } from "../rules/own-rule-sets.ts";
import { ruleSetInForce } from "../rules/rule-set-in-force.ts";
import type { ListingVersion } from "../types.ts";
import { findCheckRun } from "./find-check-run.ts";
import { queueRun } from "./queue-run.ts";
import type { CheckRun } from "./types.ts";

export interface RequestCheckRunInput {
  readonly listingId: string;
  readonly versionId: string;
}

/**
 * Queues a run of the checks over a draft, or over a version with requested changes, as it is saved. A run that waits to ask again gives way.
 * Throws `listing_check_in_progress`, `listing_version_not_editable`.
 */
export async function requestCheckRun(ctx: WriteContext, input: RequestCheckRunInput): Promise<CheckRun> {
  requireScope(ctx, "marketplace.write");
  const organizationId = ctx.organization.id;
  return inTransaction(ctx, async (tx) => {
    await lockListing(tx, organizationId, input.listingId);
    const version = await findListingVersion(tx, { organizationId, ...input });
    await assertCheckable(tx, version);
    const ruleSet = version.ruleSet ?? ruleSetInForce(ownRuleSets(), ctx.clock.now()).id;
    const id = await queueRun(tx, ctx, { version, ruleSet });
    await audit(tx, ctx, {
      action: "listing_version.checks_requested",
      target: version.id,
      after: { run: id, ruleSet },
    });
    const run = await findCheckRun(tx, version.id);
    if (!run) throw new Error(`the run ${id} is gone`);
    return run;
  });
}

/** Most runs are over by then. */
const retryAfterSeconds = 10;

async function assertCheckable(tx: Db, version: ListingVersion): Promise<void> {
  if (version.state === "submitted" || version.state === "in_checks")
    throw marketplaceErrors.listing_check_in_progress({}, { retryAfterSeconds });
  if (version.state !== "draft" && version.state !== "changes_requested")
    throw marketplaceErrors.listing_version_not_editable({ state: version.state });
  const last = await findCheckRun(tx, version.id);
  if (last?.revision !== version.revision) return;
  if (last.state === "running" || (last.state === "queued" && last.attempts === 0))
    throw marketplaceErrors.listing_check_in_progress({}, { retryAfterSeconds });
}
