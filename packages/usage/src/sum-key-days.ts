import type { Db } from "@sundial/db";
import type { Mode } from "@sundial/kernel";
import { sql } from "drizzle-orm";
import { selectUsage } from "./rollup/select-usage.ts";
import type { Range } from "./rollup/split-range.ts";

/** What a key did in a UTC day; `inputTokens` includes the cached ones. */
export interface KeyDay {
  readonly apiKeyId: string;
  readonly day: Date;
  /** Calls, whatever came of them. */
  readonly requests: bigint;
  readonly inputTokens: bigint;
  readonly cachedInputTokens: bigint;
  readonly outputTokens: bigint;
}

export interface SumKeyDaysInput extends Range {
  readonly organizationId: string;
  readonly mode: Mode;
  readonly apiKeyIds: readonly string[];
}

/** What these keys of an organization did in `[start, end)`, whole UTC days, the earliest first. */
export async function sumKeyDays(db: Db, input: SumKeyDaysInput): Promise<KeyDay[]> {
  const { organizationId, mode, apiKeyIds, start, end } = input;
  if (apiKeyIds.length === 0) return [];
  const rows = await db.execute<Row>(sql`
    with ${selectUsage({ organization: { id: organizationId }, mode }, { start, end, apiKeyIds, coarsest: "day" })}
    select api_key_id as "apiKeyId", start, sum(requests) as requests, sum(input_tokens) as "inputTokens",
      sum(cached_input_tokens) as "cachedInputTokens", sum(output_tokens) as "outputTokens"
    from usage group by 1, 2 order by 2, 1`);
  return rows.map((row) => ({
    apiKeyId: row.apiKeyId,
    day: new Date(row.start),
    requests: BigInt(row.requests),
    inputTokens: BigInt(row.inputTokens),
    cachedInputTokens: BigInt(row.cachedInputTokens),
    outputTokens: BigInt(row.outputTokens),
  }));
}

type Row = Record<"apiKeyId" | "start" | "requests" | "inputTokens" | "cachedInputTokens" | "outputTokens", string>;
