import { announceCredentialChange, lockOrganization } from "@sundial/accounts";
import { audit, type Db, inTransaction, type WriteContext } from "@sundial/db";
import { requireLiveMode, requireScope } from "@sundial/errors";
import { type Picodollars, toDecimalString } from "@sundial/kernel";
import { findKey } from "@sundial/keys";
import { and, eq, isNull } from "drizzle-orm";
import { billingErrors } from "./errors.ts";
import { forgetSpendCounters } from "./spend/forget-spend-counters.ts";
import { loadSpendLimits } from "./spend/load-spend-limits.ts";
import type { LedgerReaders, SpendLimit, SpendPeriod } from "./spend/types.ts";
import { nextMinute } from "./subscriptions/lookup.ts";
import { spendLimits } from "./tables/spend.ts";

export interface SpendWriteContext extends WriteContext {
  readonly spendReaders: Pick<LedgerReaders, "readTerms">;
}

export interface PutSpendLimitInput {
  /** A live key of the organization, or null for the whole organization. */
  readonly apiKeyId: string | null;
  readonly period: SpendPeriod;
  /** Null removes the limit; then the plan's own limit stands, if it has one. */
  readonly amount: Picodollars | null;
  readonly hard: boolean;
  /** Whole per cents from 1 to 100, in any order. */
  readonly alertPercents: readonly number[];
}

/**
 * Sets, changes or removes the limit of the organization or of one key in a period. Doing it again changes nothing. Every process follows within moments. Throws
 * `spend_limit_above_plan`, and `resource_not_found` for a key of someone else.
 */
export async function putSpendLimit(ctx: SpendWriteContext, input: PutSpendLimitInput): Promise<SpendLimit | null> {
  requireScope(ctx, "billing.write");
  requireLiveMode(ctx);
  const after = toLimit(input);
  return inTransaction(ctx, async (tx) => {
    const organization = await lockOrganization(tx, ctx.organization.id);
    if (input.apiKeyId !== null) await findKey(tx, { organization, mode: "live" }, input.apiKeyId);
    if (after) await assertWithinPlan(tx, ctx, { plan: organization.plan, amount: after.amount });
    const before = await findLimit(tx, organization.id, input);
    if (isSame(before, after)) return after;
    await store(tx, ctx, { input, after });
    // From another one's beginning on, counters would miss what was not counted before.
    if (before?.hard !== after?.hard) await forgetSpendCounters(tx, organization.id);
    const target = input.apiKeyId ?? organization.id;
    await audit(tx, ctx, { action: "spend_limit.put", target, before: toAudit(before), after: toAudit(after) });
    await announceCredentialChange(tx, organization.id);
    return after;
  });
}

function toLimit({ apiKeyId, period, amount, hard, alertPercents }: PutSpendLimitInput): SpendLimit | null {
  if (amount === null) return null;
  return { apiKeyId, period, amount, hard, alertPercents: [...new Set(alertPercents)].sort((a, b) => a - b) };
}

async function assertWithinPlan(
  tx: Db,
  ctx: SpendWriteContext,
  { plan, amount }: { readonly plan: string; readonly amount: Picodollars },
): Promise<void> {
  // Of a plan that begins with the next minute, as the page of plans says it has begun: calls are bounded by the plan in force all the same.
  const input = { organizationId: ctx.organization.id, at: nextMinute(ctx.clock.now()) };
  const { planLimitMax } = await ctx.spendReaders.readTerms(tx, input);
  if (planLimitMax === null || amount <= planLimitMax) return;
  throw billingErrors.spend_limit_above_plan(
    { plan, limit: `${toDecimalString(planLimitMax)} USD`, requested: `${toDecimalString(amount)} USD` },
    { param: "amount" },
  );
}

async function findLimit(tx: Db, organizationId: string, { apiKeyId, period }: PutSpendLimitInput) {
  const limits = await loadSpendLimits(tx, organizationId);
  return limits.find((limit) => limit.apiKeyId === apiKeyId && limit.period === period) ?? null;
}

function isSame(before: SpendLimit | null, after: SpendLimit | null): boolean {
  return JSON.stringify(toAudit(before)) === JSON.stringify(toAudit(after));
}

function toAudit(limit: SpendLimit | null) {
  if (limit === null) return null;
  const { apiKeyId, period, amount, hard, alertPercents } = limit;
  return { api_key_id: apiKeyId, period, amount: toDecimalString(amount), hard, alert_percents: [...alertPercents] };
}

async function store(
  tx: Db,
  ctx: SpendWriteContext,
  { input, after }: { readonly input: PutSpendLimitInput; readonly after: SpendLimit | null },
): Promise<void> {
  const { apiKeyId, period } = input;
  const organizationId = ctx.organization.id;
  const key = apiKeyId === null ? isNull(spendLimits.apiKeyId) : eq(spendLimits.apiKeyId, apiKeyId);
  await tx
    .delete(spendLimits)
    .where(and(eq(spendLimits.organizationId, organizationId), key, eq(spendLimits.period, period)));
  if (!after) return;
  const { amount, hard } = after;
  const alertPercents = [...after.alertPercents];
  const updatedAt = ctx.clock.now();
  await tx.insert(spendLimits).values({ organizationId, apiKeyId, period, amount, hard, alertPercents, updatedAt });
}
