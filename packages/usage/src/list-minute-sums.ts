import type { Db } from "@sundial/db";
import type { Mode } from "@sundial/kernel";
import { sql } from "drizzle-orm";
import { instant } from "./rollup/select-usage.ts";
import type { Range } from "./rollup/split-range.ts";
import type { UsageOutcome } from "./types.ts";

/** What an organization used of a model in one minute, all keys together; `inputTokens` includes the cached ones. */
export interface MinuteUsage {
  readonly organizationId: string;
  readonly model: string;
  /** Its start. */
  readonly minute: Date;
  readonly inputTokens: bigint;
  readonly cachedInputTokens: bigint;
  readonly outputTokens: bigint;
}

export interface ListMinuteSumsInput extends Range {
  readonly organizationIds: readonly string[];
  readonly mode: Mode;
  readonly outcomes: readonly UsageOutcome[];
}

/** What is rolled up by now of the minutes in `[start, end)`, in no particular order. A minute may still grow. */
export async function listMinuteSums(db: Db, input: ListMinuteSumsInput): Promise<MinuteUsage[]> {
  const { organizationIds, mode, outcomes, start, end } = input;
  if (organizationIds.length === 0 || outcomes.length === 0) return [];
  const rows = await db.execute<Row>(sql`
    select organization_id as "organizationId", model, start as minute, sum(input_tokens) as "inputTokens",
      sum(cached_input_tokens) as "cachedInputTokens", sum(output_tokens) as "outputTokens"
    from usage_minutes
    where usage_rolled_up_below() is not null and organization_id in ${organizationIds} and mode = ${mode}
      and start >= ${instant(start)} and start < ${instant(end)} and outcome in ${outcomes}
    group by 1, 2, 3`);
  return rows.map((row) => ({
    organizationId: row.organizationId,
    model: row.model,
    minute: new Date(row.minute),
    inputTokens: BigInt(row.inputTokens),
    cachedInputTokens: BigInt(row.cachedInputTokens),
    outputTokens: BigInt(row.outputTokens),
  }));
}

type Row = Record<"organizationId" | "model" | "minute" | "inputTokens" | "cachedInputTokens" | "outputTokens", string>;
