import type { UsageOutcome, UsageTotals, UsageBucket as WireBucket } from "@sundial/contract/types";
import type { Mode, Picodollars } from "@sundial/kernel";
import type { Catalogue } from "@sundial/models";
import type { GetUsageInput, UsageBucket } from "@sundial/usage";
import { toWireMoney, wouldHaveCost } from "../../would-have-cost.ts";

type Sums = Pick<UsageBucket, "requests" | "inputTokens" | "cachedInputTokens" | "outputTokens">;

export function toWireBucket(bucket: UsageBucket, groupBy: GetUsageInput["groupBy"]): WireBucket {
  return {
    start: bucket.start.toISOString(),
    end: bucket.end.toISOString(),
    model: groupBy === "model" ? bucket.group : null,
    api_key_id: groupBy === "api_key" ? bucket.group : null,
    outcome: groupBy === "outcome" ? (bucket.group as UsageOutcome) : null, // what it was grouped by
    ...toWireSums(bucket),
  };
}

export function toWireTotals(buckets: readonly UsageBucket[], cost: Picodollars | null): UsageTotals {
  const totals = { requests: 0n, inputTokens: 0n, cachedInputTokens: 0n, outputTokens: 0n };
  for (const bucket of buckets) {
    totals.requests += bucket.requests;
    totals.inputTokens += bucket.inputTokens;
    totals.cachedInputTokens += bucket.cachedInputTokens;
    totals.outputTokens += bucket.outputTokens;
  }
  return { ...toWireSums(totals), would_have_cost: cost === null ? null : toWireMoney(cost) };
}

/** What buckets by model would have cost. No bucket is longer than a day, and prices change with the day, so each has one price. */
export function sumCosts(catalogue: Catalogue, mode: Mode, buckets: readonly UsageBucket[]): Picodollars {
  return buckets.reduce(
    (sum, bucket) =>
      sum + (wouldHaveCost(catalogue, { ...bucket, mode, model: bucket.group, createdAt: bucket.start }) ?? 0n),
    0n,
  );
}

function toWireSums(sums: Sums): Omit<UsageTotals, "would_have_cost"> {
  return {
    requests: Number(sums.requests),
    input_tokens: Number(sums.inputTokens),
    cached_input_tokens: Number(sums.cachedInputTokens),
    output_tokens: Number(sums.outputTokens),
  };
}
