import type { ReadContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { type SQL, sql } from "drizzle-orm";
import { assertRange } from "./assert-range.ts";
import { selectUsage } from "./rollup/select-usage.ts";
import { sampleKeyId, type UsageBucket } from "./types.ts";

export interface GetUsageInput {
  readonly start: Date;
  readonly end: Date;
  readonly bucket: "minute" | "hour" | "day";
  readonly groupBy?: "model" | "api_key" | "outcome" | undefined;
  readonly apiKeyId?: string | undefined;
  readonly model?: string | undefined;
}

const bucketMs = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };
const daysMax = { minute: 1, hour: 31, day: 400 };
const groupColumns = { model: "model", api_key: "api_key_id", outcome: "outcome" };

/**
 * Inference calls and tokens in UTC buckets, as they are after adjustments, oldest first; buckets without either are absent. What is committed
 * when the statement begins is counted, and only what lies in the range. Throws `invalid_time_range`.
 */
export async function getUsage(ctx: ReadContext, input: GetUsageInput): Promise<UsageBucket[]> {
  requireScope(ctx, "usage.read");
  assertRange(input.start, input.end, daysMax[input.bucket]);
  const rows = await ctx.db.execute<Row>(sql`
    with ${selectUsage(ctx, { ...input, coarsest: input.bucket, sumsOnly: asksForSumsOnly(ctx, input) })}
    select start, ${groupColumn(input.groupBy)} as "group", sum(requests) as requests, ${samplesIn(ctx)} as samples, sum(input_tokens) as "inputTokens",
      sum(cached_input_tokens) as "cachedInputTokens", sum(output_tokens) as "outputTokens"
    from usage group by 1, 2 order by 1, 2`);
  return rows.map((row) => toBucket(row, bucketMs[input.bucket]));
}

/** In test mode samples are told apart by their key. */
function asksForSumsOnly({ mode }: ReadContext, { groupBy, apiKeyId, model }: GetUsageInput): boolean {
  return mode === "live" && groupBy === undefined && apiKeyId === undefined && model === undefined;
}

/** Only test mode has samples; to look for them costs something in each row. */
function samplesIn({ mode }: ReadContext): SQL {
  return mode === "live" ? sql`0` : sql`coalesce(sum(requests) filter (where api_key_id = ${sampleKeyId}), 0)`;
}

function groupColumn(groupBy: GetUsageInput["groupBy"]): SQL {
  return groupBy === undefined ? sql`null::text` : sql.raw(groupColumns[groupBy]);
}

type Row = Record<"start" | "requests" | "samples" | "inputTokens" | "cachedInputTokens" | "outputTokens", string> & {
  group: string | null;
};

function toBucket(row: Row, lengthMs: number): UsageBucket {
  const start = new Date(row.start);
  return {
    start,
    end: new Date(start.getTime() + lengthMs),
    group: row.group,
    requests: BigInt(row.requests),
    samples: BigInt(row.samples),
    inputTokens: BigInt(row.inputTokens),
    cachedInputTokens: BigInt(row.cachedInputTokens),
    outputTokens: BigInt(row.outputTokens),
  };
}
