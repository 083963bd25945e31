import type { ReadContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { sql } from "drizzle-orm";
import { assertRange } from "./assert-range.ts";
import { usageErrors } from "./errors.ts";
import { selectUsage, type UsageFilters } from "./rollup/select-usage.ts";
import { type Range, wholeMinutesOf } from "./rollup/split-range.ts";
import type { UsageOutcome } from "./types.ts";

/** Tokens as the ledger has them: `inputTokens` includes the cached ones. */
export interface UsageSum {
  readonly model: string;
  readonly outcome: UsageOutcome;
  readonly requests: bigint;
  readonly inputTokens: bigint;
  readonly cachedInputTokens: bigint;
  readonly outputTokens: bigint;
}

/**
 * What the organization used in its mode in `[start, end)`, by model and outcome, in their order, adjustments under the outcome `adjusted`.
 * The ends are whole minutes, so that roll-ups alone can answer. Throws `invalid_time_range`.
 */
export async function sumUsage(ctx: ReadContext, input: Range & UsageFilters): Promise<UsageSum[]> {
  requireScope(ctx, "usage.read");
  assertRange(input.start, input.end);
  assertMinutes(input);
  const rows = await ctx.db.execute<Row>(sql`
    with ${selectUsage(ctx, { ...input, coarsest: "day" })}
    select model, outcome, sum(requests) as requests, sum(input_tokens) as "inputTokens",
      sum(cached_input_tokens) as "cachedInputTokens", sum(output_tokens) as "outputTokens"
    from usage group by 1, 2 order by 1, 2`);
  return rows.map((row) => ({
    model: row.model,
    outcome: row.outcome,
    requests: BigInt(row.requests),
    inputTokens: BigInt(row.inputTokens),
    cachedInputTokens: BigInt(row.cachedInputTokens),
    outputTokens: BigInt(row.outputTokens),
  }));
}

type Row = Record<"model" | "requests" | "inputTokens" | "cachedInputTokens" | "outputTokens", string> & {
  outcome: UsageOutcome;
};

function assertMinutes(range: Range): void {
  const whole = wholeMinutesOf(range);
  if (whole.start.getTime() === range.start.getTime() && whole.end.getTime() === range.end.getTime()) return;
  const [start, end] = [range.start.toISOString(), range.end.toISOString()];
  throw usageErrors.invalid_time_range({ start, end, reason: "both ends must be whole minutes." }, { param: "start" });
}
