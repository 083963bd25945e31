import type { Db } from "@sundial/db";
import type { Mode } from "@sundial/kernel";
import { sql } from "drizzle-orm";
import { selectUsage } from "./rollup/select-usage.ts";
import type { Range } from "./rollup/split-range.ts";
import type { RollUpUnit } from "./rollup/sum-facts.ts";
import type { UsageOutcome } from "./types.ts";

/** What a key used of a model in one UTC minute, hour or day; `inputTokens` includes the cached ones. */
export interface KeyUsage {
  readonly apiKeyId: string;
  readonly model: string;
  /** Where the unit begins, which may lie before the range. */
  readonly start: Date;
  readonly inputTokens: bigint;
  readonly cachedInputTokens: bigint;
  readonly outputTokens: bigint;
}

export interface SumKeyUsageInput extends Range {
  readonly organizationId: string;
  readonly mode: Mode;
  readonly unit: RollUpUnit;
  readonly outcomes: readonly UsageOutcome[];
  readonly model?: string;
}

/** What keys used in `[start, end)`, which may be no whole minutes, rolled up or not, the earliest first. */
export async function sumKeyUsage(db: Db, input: SumKeyUsageInput): Promise<KeyUsage[]> {
  const { organizationId, mode, unit, outcomes, model, start, end } = input;
  const selection = { start, end, outcomes, model, coarsest: unit };
  const rows = await db.execute<Row>(sql`
    with ${selectUsage({ organization: { id: organizationId }, mode }, selection)}
    select api_key_id as "apiKeyId", model, start, sum(input_tokens) as "inputTokens",
      sum(cached_input_tokens) as "cachedInputTokens", sum(output_tokens) as "outputTokens"
    from usage group by 1, 2, 3 order by 3, 1, 2`);
  return rows.map((row) => ({
    apiKeyId: row.apiKeyId,
    model: row.model,
    start: new Date(row.start),
    inputTokens: BigInt(row.inputTokens),
    cachedInputTokens: BigInt(row.cachedInputTokens),
    outputTokens: BigInt(row.outputTokens),
  }));
}

type Row = Record<"apiKeyId" | "model" | "start" | "inputTokens" | "cachedInputTokens" | "outputTokens", string>;
