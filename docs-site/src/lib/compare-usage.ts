import type { UsageGrouping } from "@sundial/sdk";
import { formatNumber } from "./format.ts";
import { groupOf, type UsageBucketLike } from "./usage-series.ts";

export interface UsageSums {
  readonly requests: number;
  readonly tokens: number;
}

/** One model, key or outcome in two periods. */
export interface ComparedUsage {
  /** Null for what has none, or when nothing is divided. */
  readonly group: string | null;
  readonly now: UsageSums;
  readonly before: UsageSums;
}

const nothing: UsageSums = { requests: 0, tokens: 0 };

/** Each group with what it used in both periods, the one that uses most now first, then the one that used most before. */
export function compareUsage(
  now: readonly UsageBucketLike[],
  before: readonly UsageBucketLike[],
  groupBy: UsageGrouping | null,
): ComparedUsage[] {
  const sumsNow = sumByGroup(now, groupBy);
  const sumsBefore = sumByGroup(before, groupBy);
  const groups = [...new Set([...sumsNow.keys(), ...sumsBefore.keys()])];
  return groups
    .map((group) => ({ group, now: sumsNow.get(group) ?? nothing, before: sumsBefore.get(group) ?? nothing }))
    .sort((a, b) => b.now.tokens - a.now.tokens || b.before.tokens - a.before.tokens);
}

/** By how much a count changed: "+12 %", "-3.0 %", "14 times", "no change", "new". */
export function changeText(now: number, before: number): string {
  if (now === before) return "no change";
  if (before === 0) return "new";
  if (now >= 10 * before) return `${formatNumber(Math.round(now / before))} times`;
  const percent = (100 * (now - before)) / before;
  const rounded = Math.abs(percent) < 10 ? percent.toFixed(1) : percent.toFixed(0);
  return `${percent > 0 ? "+" : ""}${rounded} %`;
}

function sumByGroup(buckets: readonly UsageBucketLike[], groupBy: UsageGrouping | null): Map<string | null, UsageSums> {
  const sums = new Map<string | null, UsageSums>();
  for (const bucket of buckets) {
    const group = groupOf(bucket, groupBy);
    const { requests, tokens } = sums.get(group) ?? nothing;
    const own = bucket.input_tokens + bucket.output_tokens;
    sums.set(group, { requests: requests + bucket.requests, tokens: tokens + own });
  }
  return sums;
}
