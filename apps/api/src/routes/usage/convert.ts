import type { UsageTotals, UsageBucket as WireBucket } from "@sundial/contract/types";
import type { GetUsageInput, UsageBucket } from "@sundial/usage";

type Sums = Pick<UsageBucket, "requests" | "inputTokens" | "cachedInputTokens" | "outputTokens">;

export function toWireBucket(bucket: UsageBucket, groupBy: GetUsageInput["groupBy"]): WireBucket {
  return {
    start: bucket.start.toISOString(),
    end: bucket.end.toISOString(),
    model: groupBy === "model" ? bucket.group : null,
    api_key_id: groupBy === "api_key" ? bucket.group : null,
    ...toWireSums(bucket),
  };
}

export function toWireTotals(buckets: readonly UsageBucket[]): UsageTotals {
  const totals = { requests: 0n, inputTokens: 0n, cachedInputTokens: 0n, outputTokens: 0n };
  for (const bucket of buckets) {
    totals.requests += bucket.requests;
    totals.inputTokens += bucket.inputTokens;
    totals.cachedInputTokens += bucket.cachedInputTokens;
    totals.outputTokens += bucket.outputTokens;
  }
  return toWireSums(totals);
}

function toWireSums(sums: Sums): UsageTotals {
  return {
    requests: Number(sums.requests),
    input_tokens: Number(sums.inputTokens),
    cached_input_tokens: Number(sums.cachedInputTokens),
    output_tokens: Number(sums.outputTokens),
  };
}
