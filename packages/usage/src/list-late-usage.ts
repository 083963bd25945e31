import type { Db } from "@sundial/db";
import type { Mode } from "@sundial/kernel";
import { sql } from "drizzle-orm";
import { instant } from "./rollup/select-usage.ts";
import type { UsageOutcome } from "./types.ts";

/** A call or an adjustment; `inputTokens` includes the cached ones. */
export interface LateUsage {
  readonly id: string;
  readonly at: Date;
  readonly apiKeyId: string;
  readonly model: string;
  readonly outcome: UsageOutcome;
  readonly inputTokens: bigint;
  readonly cachedInputTokens: bigint;
  readonly outputTokens: bigint;
}

export interface LateUsageQuestion {
  readonly organizationId: string;
  readonly mode: Mode;
  /** What belongs to an instant before this one. */
  readonly before: Date;
  /** And was not committed yet for this snapshot (`pg_current_snapshot()` of an earlier moment). */
  readonly unseenBy: string;
  readonly outcomes: readonly UsageOutcome[];
  /** A later snapshot: what even that one could not see is left out. Without it, this moment's. */
  readonly seenBy?: string | undefined;
}

/**
 * What came too late for an earlier sum: usage from before an instant that an earlier snapshot could not see, and this moment can. Oldest first. There is
 * little of it, and it is found by the order of commits, however old the usage is.
 */
export async function listLateUsage(db: Db, question: LateUsageQuestion): Promise<LateUsage[]> {
  const { organizationId, mode, before, unseenBy, seenBy, outcomes } = question;
  if (outcomes.length === 0) return [];
  const rows = await db.execute<Row>(sql`
    select id, at, api_key_id as "apiKeyId", model, outcome, input_tokens as "inputTokens", cached_input_tokens as "cachedInputTokens",
      output_tokens as "outputTokens"
    from usage_facts
    where committed_in >= pg_snapshot_xmin(${unseenBy}::pg_snapshot) and not pg_visible_in_snapshot(committed_in, ${unseenBy}::pg_snapshot)
      and organization_id = ${organizationId} and mode = ${mode} and at < ${instant(before)} and outcome in ${outcomes}
      ${seenBy === undefined ? sql`` : sql`and pg_visible_in_snapshot(committed_in, ${seenBy}::pg_snapshot)`}
    order by at, id`);
  return rows.map((row) => ({
    ...row,
    at: new Date(row.at),
    inputTokens: BigInt(row.inputTokens),
    cachedInputTokens: BigInt(row.cachedInputTokens),
    outputTokens: BigInt(row.outputTokens),
  }));
}

type Row = Record<"id" | "at" | "apiKeyId" | "model" | "inputTokens" | "cachedInputTokens" | "outputTokens", string> & {
  outcome: UsageOutcome;
};
