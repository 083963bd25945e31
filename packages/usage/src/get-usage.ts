import type { ReadContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { and, asc, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import { assertRange } from "./assert-range.ts";
import { requests } from "./tables.ts";
import { sampleKeyId, type UsageBucket } from "./types.ts";

export interface GetUsageInput {
  readonly start: Date;
  readonly end: Date;
  readonly bucket: "hour" | "day";
  readonly groupBy?: "model" | "api_key" | undefined;
}

const bucketMs = { hour: 3_600_000, day: 86_400_000 };
const daysMax = { hour: 31, day: 400 };

/** Inference calls and tokens in UTC buckets, oldest first; buckets without calls are absent. Throws `invalid_time_range`. */
export async function getUsage(ctx: ReadContext, input: GetUsageInput): Promise<UsageBucket[]> {
  requireScope(ctx, "usage.read");
  assertRange(input.start, input.end, daysMax[input.bucket]);
  const start = sql<string>`date_trunc(${sql.raw(`'${input.bucket}'`)}, ${requests.createdAt}, 'UTC')`;
  const group = groupColumn(input.groupBy);
  const rows = await ctx.db
    .select({
      start,
      group: group as SQL<string | null>, // a column or a null, both texts
      requests: sql<string>`count(*)`,
      samples: sql<string>`count(*) filter (where ${requests.apiKeyId} = ${sampleKeyId})`,
      inputTokens: sql<string>`sum(${requests.inputTokens})`,
      cachedInputTokens: sql<string>`sum(${requests.cachedInputTokens})`,
      outputTokens: sql<string>`sum(${requests.outputTokens})`,
    })
    .from(requests)
    .where(
      and(
        eq(requests.organizationId, ctx.organization.id),
        eq(requests.mode, ctx.mode),
        gte(requests.createdAt, input.start),
        lt(requests.createdAt, input.end),
        sql`${requests.model} is not null`,
      ),
    )
    .groupBy(sql`1`, sql`2`)
    .orderBy(asc(sql`1`), asc(sql`2`));
  return rows.map((row) => toBucket(row, bucketMs[input.bucket]));
}

function groupColumn(groupBy: GetUsageInput["groupBy"]): SQL {
  if (groupBy === "model") return sql`${requests.model}`;
  if (groupBy === "api_key") return sql`${requests.apiKeyId}`;
  return sql`null::text`;
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
