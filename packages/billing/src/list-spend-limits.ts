import type { ReadContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { loadSpendLimits } from "./spend/load-spend-limits.ts";
import { readSpendStates, type SpendState } from "./spend/read-spend-states.ts";
import type { LedgerReaders, SpendLimit, SpendTerms } from "./spend/types.ts";

/** What verbs of spend limits are given besides. */
export interface SpendReadContext extends ReadContext {
  readonly spendReaders: LedgerReaders;
}

/** Every limit of the organization and its keys in the periods of this moment, the plan's too where it stands. They count live calls, whatever the mode of the call. */
export async function listSpendLimits(ctx: SpendReadContext): Promise<SpendState[]> {
  requireScope(ctx, "billing.read");
  const input = { organizationId: ctx.organization.id, at: ctx.clock.now() };
  const [terms, own] = await Promise.all([
    ctx.spendReaders.readTerms(ctx.db, input),
    loadSpendLimits(ctx.db, input.organizationId),
  ]);
  return readSpendStates(ctx.db, ctx.spendReaders, { ...input, terms, limits: withPlanLimit(own, terms) });
}

function withPlanLimit(own: readonly SpendLimit[], { planLimit }: SpendTerms) {
  const set = own.map((limit) => ({ ...limit, setBy: "organization" as const }));
  const hasOwn = own.some(({ apiKeyId, period, hard }) => apiKeyId === null && period === "month" && hard);
  if (planLimit === null || hasOwn) return set;
  const plan = { apiKeyId: null, period: "month", amount: planLimit, hard: true, alertPercents: [] } as const;
  return [{ ...plan, setBy: "plan" as const }, ...set];
}
