import { grantCredit, type InvoicingDeps, sumModelCharges, toCents } from "@sundial/billing";
import type { Db } from "@sundial/db";
import type { Clock, Ids, Random } from "@sundial/kernel";
import { type LateCredit, lateCreditsOf } from "@sundial/models";
import { listCallSites } from "@sundial/usage";

export interface LateCreditDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: Ids;
  readonly invoicing: InvoicingDeps;
}

const dayMs = 86_400_000;
/** Calls that began before the end are in the ledger by then. */
const graceMs = 3_600_000;
/** Whoever last used the model longer ago had moved without waiting for its successor. */
const recentDays = 30;
/** A worker that stood still for so long still catches up. */
const lookBackDays = 60;

/**
 * Gives what the record of a model promises if its successor is late: to each organization that still used the model in the last 30 days of the delay, that share of what the
 * model cost it during the delay, once. Each credit is a transaction of its own, so it can be cut off anywhere and run again. Returns how many it gave.
 */
export async function grantLateCredits(deps: LateCreditDeps): Promise<number> {
  const now = deps.clock.nowMs();
  const over = lateCreditsOf(deps.invoicing.catalogue.list()).filter(({ end }) => {
    const age = now - end.getTime();
    return age >= graceMs && age < lookBackDays * dayMs;
  });
  let granted = 0;
  for (const late of over)
    for (const organizationId of await findUsers(deps.db, late))
      if (await grantOnce(deps, { organizationId, late })) granted++;
  return granted;
}

async function findUsers(db: Db, { modelId, start, end }: LateCredit): Promise<ReadonlySet<string>> {
  const from = new Date(Math.max(start.getTime(), end.getTime() - recentDays * dayMs));
  const sites = await listCallSites(db, {
    start: from,
    end,
    tokensFrom: from,
    using: { models: [modelId], versions: [], operations: [] },
  });
  return new Set(sites.filter(({ mode }) => mode === "live").map(({ organizationId }) => organizationId));
}

async function grantOnce(
  { db, clock, random, newId, invoicing }: LateCreditDeps,
  { organizationId, late }: { readonly organizationId: string; readonly late: LateCredit },
): Promise<boolean> {
  const actor = { kind: "system", job: "grant-late-credits" } as const;
  const organization = { id: organizationId };
  const ctx = { db, clock, random, newId, organization, mode: "live", actor, requestId: "" } as const;
  const charged = await sumModelCharges(ctx, { model: late.modelId, start: late.start, end: late.end }, invoicing);
  const amountCents = toCents((charged * BigInt(late.percentOfUsage)) / 100n);
  if (amountCents === 0n) return false;
  const name = `${late.successorId} was late`;
  const { isNew } = await grantCredit(ctx, {
    name,
    category: "promotional",
    amountCents,
    grantKey: `late-successor:${late.modelId}`,
  });
  return isNew;
}
