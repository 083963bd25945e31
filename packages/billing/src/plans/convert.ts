import { fromDecimalString } from "@sundial/kernel";
import { type TokenClass, tokenClasses } from "../pricing/types.ts";
import type { CostsFile, PlanFile } from "./plan-file.ts";
import type { ByModelAndClass, Costs, ModelCost, Plan, PlanPrices } from "./types.ts";

/** A plan as the code knows it. Dates mean the start of that day in UTC. */
export function fromPlanFile(file: PlanFile): Plan {
  const { seats, minimum_commit: commit } = file;
  return {
    id: file.id,
    name: file.name,
    description: file.description,
    features: file.features,
    isSelfService: file.self_service,
    support: { level: file.support.level, firstResponseHours: file.support.first_response_hours },
    basePerMonth: fromDecimalString(file.base_per_month),
    seats: {
      included: seats.included,
      pricePerMonth: seats.price_per_month === undefined ? null : fromDecimalString(seats.price_per_month),
    },
    prices: file.prices.map(fromPricePeriod),
    batchDiscountPercent: file.batch_discount_percent,
    rateLimits: {
      requestsPerMinute: file.rate_limits.requests_per_minute,
      tokensPerMinute: file.rate_limits.tokens_per_minute,
      concurrentRequests: file.rate_limits.concurrent_requests,
    },
    spendLimit: {
      defaultPerMonth: fromDecimalString(file.spend_limit.default_per_month),
      maxPerMonth: fromDecimalString(file.spend_limit.max_per_month),
    },
    minimumCommit: commit
      ? { perMonth: fromDecimalString(commit.per_month), discountPercent: commit.discount_percent }
      : null,
  };
}

export function fromCostsFile(file: CostsFile): Costs {
  return new Map(Object.entries(file).map(([model, costs]) => [model, costs.map(fromModelCost)]));
}

function fromPricePeriod(period: PlanFile["prices"][number]): PlanPrices {
  const { effective_until: until } = period;
  return {
    effectiveFrom: startOfDay(period.effective_from),
    effectiveUntil: until === undefined ? null : startOfDay(until),
    percentOfList: period.percent_of_list,
    exceptions: toMaps(period.exceptions, (percent) => percent),
    includedTokens: toMaps(period.included_tokens, BigInt),
  };
}

function fromModelCost(cost: CostsFile[string][number]): ModelCost {
  return {
    effectiveFrom: startOfDay(cost.effective_from),
    picodollars: toMap(cost, BigInt),
    batchDiscountPercent: cost.batch_discount_percent,
  };
}

type ByClass = Readonly<Partial<Record<TokenClass, number | undefined>>>;

function toMaps<Value>(
  byModel: Readonly<Record<string, ByClass>>,
  convert: (value: number) => Value,
): ByModelAndClass<Value> {
  return new Map(Object.entries(byModel).map(([model, byClass]) => [model, toMap(byClass, convert)]));
}

function toMap<Value>(byClass: ByClass, convert: (value: number) => Value): ReadonlyMap<TokenClass, Value> {
  const entries = tokenClasses.flatMap((tokenClass): [TokenClass, Value][] => {
    const value = byClass[tokenClass];
    return value === undefined ? [] : [[tokenClass, convert(value)]];
  });
  return new Map(entries);
}

function startOfDay(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
