import { lockOrganization } from "@sundial/accounts";
import { audit, type Db, inTransaction, type WriteContext } from "@sundial/db";
import { coreErrors, requireScope } from "@sundial/errors";
import { actorIdOf } from "@sundial/kernel";
import { type SQL, sql } from "drizzle-orm";
import { lookupRequest } from "../lookup.ts";
import { usageAdjustments } from "../tables.ts";
import type { UsageAdjustment } from "../types.ts";
import { instant } from "./select-usage.ts";
import { startOf } from "./sum-facts.ts";

/** A call, or what the usage belongs to when there is no single call. */
export type AdjustedUsage =
  | { readonly requestId: string }
  | { readonly at: Date; readonly apiKeyId: string; readonly model: string };

/** Tokens to add, or below zero to take away; `inputTokens` includes the cached ones. */
export interface RecordAdjustmentInput {
  readonly of: AdjustedUsage;
  readonly inputTokens: bigint;
  readonly cachedInputTokens: bigint;
  readonly outputTokens: bigint;
  readonly reason: string;
}

/**
 * Corrects usage of the organization in its mode by a row beside the ledger. For the operator: no role has the scope `usage.adjust`. Throws
 * `resource_not_found` for an unknown call, `invalid_request` for what changes nothing, gives no reason, lies ahead, or leaves less than nothing.
 */
export async function recordAdjustment(ctx: WriteContext, input: RecordAdjustmentInput): Promise<UsageAdjustment> {
  requireScope(ctx, "usage.adjust");
  assertMeaning(input);
  return inTransaction(ctx, async (tx) => {
    // Two at once could each leave enough, and both together less than nothing.
    await lockOrganization(tx, ctx.organization.id);
    const adjustment = { ...(await toAdjustment({ ...ctx, db: tx }, input)), mode: ctx.mode };
    await tx.insert(usageAdjustments).values({ ...adjustment, organizationId: ctx.organization.id });
    await assertEnoughLeft(tx, ctx, adjustment);
    await audit(tx, ctx, { action: "usage.adjusted", target: adjustment.id, after: toAudit(adjustment) });
    return adjustment;
  });
}

function assertMeaning({ inputTokens, cachedInputTokens, outputTokens, reason }: RecordAdjustmentInput): void {
  if (reason.trim() === "") throw refuse("An adjustment needs a reason.", "reason");
  if (inputTokens === 0n && cachedInputTokens === 0n && outputTokens === 0n)
    throw refuse("An adjustment of no tokens changes nothing.", "input_tokens");
}

async function toAdjustment(ctx: WriteContext, input: RecordAdjustmentInput): Promise<Omit<UsageAdjustment, "mode">> {
  const { of, ...counts } = input;
  const recorded = { id: ctx.newId("adjustment"), recordedBy: actorIdOf(ctx.actor), recordedAt: ctx.clock.now() };
  if ("requestId" in of) {
    const { createdAt: at, apiKeyId, model } = await lookupRequest(ctx, of.requestId);
    if (model === null) throw refuse("A call without a model has no usage to adjust.", "request_id");
    return { ...recorded, ...counts, requestId: of.requestId, at, apiKeyId, model };
  }
  if (of.at > recorded.recordedAt) throw refuse("Usage to come cannot be adjusted.", "at");
  return { ...recorded, ...counts, requestId: null, ...of };
}

/** Neither the call nor the minute of that key and model may come to less than no tokens, or to more cached input than input. */
async function assertEnoughLeft(tx: Db, ctx: WriteContext, adjustment: Omit<UsageAdjustment, "mode">): Promise<void> {
  const { at, apiKeyId, model, requestId } = adjustment;
  const minute = startOf("minute", instant(at));
  const ofMinute = sql`at >= ${minute} and at < ${minute} + interval '1 minute' and api_key_id = ${apiKeyId} and model = ${model}`;
  const ofCall = sql`at = ${instant(at)} and (id = ${requestId} or id in (
    select id from usage_adjustments where organization_id = ${ctx.organization.id} and mode = ${ctx.mode}
    and at = ${instant(at)} and request_id = ${requestId}))`;
  for (const condition of requestId === null ? [ofMinute] : [ofMinute, ofCall])
    if (!(await isEnough(tx, ctx, condition)))
      throw refuse("The adjustment leaves less than no tokens.", "input_tokens");
}

async function isEnough(tx: Db, ctx: WriteContext, condition: SQL): Promise<boolean> {
  const [row] = await tx.execute<{ enough: boolean }>(sql`
    select sum(cached_input_tokens) >= 0 and sum(input_tokens) >= sum(cached_input_tokens) and sum(output_tokens) >= 0 as enough
    from usage_facts where organization_id = ${ctx.organization.id} and mode = ${ctx.mode} and ${condition}`);
  return row?.enough === true;
}

function refuse(summary: string, param: string) {
  return coreErrors.invalid_request({ summary }, { param });
}

/** JSON has no whole numbers of any size. */
function toAudit(adjustment: UsageAdjustment): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(adjustment).map(([name, value]) => [name, typeof value === "bigint" ? value.toString() : value]),
  );
}
