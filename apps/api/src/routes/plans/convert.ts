import type { Plan, PriceBook, PriceRow } from "@sundial/billing";
import type { Plan as WirePlan, PlanPrice as WirePlanPrice } from "@sundial/contract/types";
import { toWireMoney } from "../../would-have-cost.ts";

const million = 1_000_000n;

export function toWirePlan(plan: Plan, priceBook: PriceBook): WirePlan {
  const { seats, support, rateLimits, spendLimit, minimumCommit } = plan;
  return {
    id: plan.id,
    name: plan.name,
    description: plan.description,
    features: [...plan.features],
    support: { level: support.level, first_response_hours: support.firstResponseHours },
    base: toWireMoney(plan.basePerMonth),
    seats: { included: seats.included, price: seats.pricePerMonth === null ? null : toWireMoney(seats.pricePerMonth) },
    rate_limits: {
      requests_per_minute: rateLimits.requestsPerMinute,
      tokens_per_minute: rateLimits.tokensPerMinute,
      concurrency: rateLimits.concurrentRequests,
    },
    spend_limit: {
      default: toWireMoney(spendLimit.defaultPerMonth),
      maximum: toWireMoney(spendLimit.maxPerMonth),
    },
    commitment: minimumCommit && {
      amount: toWireMoney(minimumCommit.perMonth),
      discount_percent: minimumCommit.discountPercent,
    },
    batch_discount_percent: plan.batchDiscountPercent,
    is_self_service: plan.isSelfService,
    prices: priceBook.rows(plan.id).map(toWirePlanPrice),
  };
}

function toWirePlanPrice(row: PriceRow): WirePlanPrice {
  return {
    id: row.id,
    model: row.model,
    token_class: row.tokenClass,
    per_token: toWireMoney(row.picodollars),
    per_million: toWireMoney(row.picodollars * million),
    included_tokens: Number(row.includedTokens),
    effective_from: row.effectiveFrom.toISOString(),
    effective_until: row.effectiveUntil?.toISOString() ?? null,
  };
}
