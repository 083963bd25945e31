import { toDecimalString } from "@sundial/kernel";
import type { Plan, PlanPrices } from "./types.ts";

/** What is wrong in a plan by itself, each beginning with the field. */
export function checkPlan(plan: Plan): string[] {
  return [...checkPeriods(plan.prices), ...checkSpendLimit(plan)];
}

function checkPeriods(periods: readonly PlanPrices[]): string[] {
  return periods.flatMap(({ effectiveFrom, effectiveUntil: until }, i) => {
    const field = `prices.${i}.effective_until`;
    const next = periods[i + 1];
    if (until && until <= effectiveFrom) return [`${field}: must be after effective_from`];
    if (!next) return until ? [`${field}: the last period must have no end, or nothing has a price after it`] : [];
    const nextDay = dayOf(next.effectiveFrom);
    if (!until) return [`${field}: is missing, so that this period overlaps the next one, which begins ${nextDay}`];
    if (until > next.effectiveFrom) return [`${field}: overlaps the next period, which begins ${nextDay}`];
    return until < next.effectiveFrom ? [`${field}: leaves a gap until the next period, which begins ${nextDay}`] : [];
  });
}

function checkSpendLimit({ spendLimit, minimumCommit }: Plan): string[] {
  const { defaultPerMonth, maxPerMonth } = spendLimit;
  const problems: string[] = [];
  if (defaultPerMonth > maxPerMonth) problems.push("spend_limit.default_per_month: is above max_per_month");
  if (minimumCommit && minimumCommit.perMonth === 0n) problems.push("minimum_commit.per_month: commits to nothing");
  if (minimumCommit && minimumCommit.perMonth > defaultPerMonth) {
    const commit = toDecimalString(minimumCommit.perMonth);
    problems.push(
      `spend_limit.default_per_month: is below the minimum commit of ${commit}, which could not be used up`,
    );
  }
  return problems;
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
