import type { Db } from "@sundial/db";
import { enqueue, type WriteContext } from "@sundial/db";
import { and, eq, inArray } from "drizzle-orm";
import { findRuleSet } from "../rules/find-rule-set.ts";
import { ownRuleSets } from "../rules/own-rule-sets.ts";
import { listingCheckResults, listingCheckRuns, listings } from "../tables.ts";
import type { ListingKind, ListingVersion } from "../types.ts";
import { checkIds } from "./check-ids.ts";

/** The queue of the worker that runs checks; the outbox wakes it as soon as a run waits. */
export const listingChecksTopic = "run-listing-checks";

type Judged = Pick<ListingVersion, "id" | "listingId" | "organizationId" | "revision">;

/** Queues a run over a version as it is, in place of any that is still open. Returns its id. */
export async function queueRun(
  tx: Db,
  ctx: Pick<WriteContext, "newId" | "clock">,
  { version, ruleSet }: { readonly version: Judged; readonly ruleSet: string },
): Promise<string> {
  await closeOpenRun(tx, ctx, version.id);
  const id = ctx.newId("checkRun");
  await tx.insert(listingCheckRuns).values({
    id,
    versionId: version.id,
    organizationId: version.organizationId,
    revision: version.revision,
    ruleSet,
    state: "queued",
    attempts: 0,
    createdAt: ctx.clock.now(),
  });
  const kind = await kindOf(tx, version.listingId);
  await tx.insert(listingCheckResults).values(planChecks(ruleSet, kind).map((check) => ({ runId: id, ...check })));
  await enqueue(tx, ctx, { topic: listingChecksTopic, payload: { runId: id } });
  return id;
}

/** Each automated rule of the set, in running order; those that are for other kinds are skipped from the start. */
function planChecks(ruleSet: string, kind: ListingKind) {
  const { rules } = findRuleSet(ownRuleSets(), ruleSet);
  return checkIds.flatMap((ruleId, position) => {
    const rule = rules.find(({ id, judgedBy }) => id === ruleId && judgedBy === "checks");
    if (!rule) return [];
    return [
      rule.kinds.includes(kind)
        ? { ruleId, position, state: "waiting" as const, detail: null }
        : { ruleId, position, state: "skipped" as const, detail: "The rule is not for listings of this kind." },
    ];
  });
}

async function kindOf(tx: Db, listingId: string): Promise<ListingKind> {
  const [listing] = await tx.select({ kind: listings.kind }).from(listings).where(eq(listings.id, listingId));
  if (!listing) throw new Error(`the listing ${listingId} is gone`);
  return listing.kind;
}

/** Whoever works on it finds out with the next check, and stops. */
async function closeOpenRun(tx: Db, { clock }: Pick<WriteContext, "clock">, versionId: string): Promise<void> {
  const closed = await tx
    .update(listingCheckRuns)
    .set({ state: "inconclusive", nextAttemptAt: null, leaseUntil: null, finishedAt: clock.now() })
    .where(and(eq(listingCheckRuns.versionId, versionId), inArray(listingCheckRuns.state, ["queued", "running"])))
    .returning({ id: listingCheckRuns.id });
  const runIds = closed.map(({ id }) => id);
  if (runIds.length === 0) return;
  await tx
    .update(listingCheckResults)
    .set({ state: "inconclusive", detail: "Another run took its place.", finishedAt: clock.now() })
    .where(and(inArray(listingCheckResults.runId, runIds), inArray(listingCheckResults.state, ["waiting", "running"])));
}
