import type { Plan, PlanPrice } from "@sundial/sdk";
import { type MoneyLike, moneyOf, picodollarsOf, roundToCents } from "./exact-money.ts";
import { formatMoney } from "./format.ts";
import { pricesAt } from "./plan-prices.ts";

/** What a month is reckoned for: tokens of one model by their class, and people. */
export interface MonthOfUse {
  readonly model: string;
  readonly tokens: Readonly<Record<string, bigint>>;
  readonly seats: number;
}

export interface EstimatedLine {
  readonly price: PlanPrice;
  readonly tokens: bigint;
  readonly included: bigint;
  readonly charged: bigint;
  /** Rounded to cents, half to even, as the line of an invoice is. */
  readonly amount: MoneyLike;
}

/** What a month costs on a plan. Without an obstacle every amount is there. */
export interface Estimate {
  readonly plan: Plan;
  readonly lines: readonly EstimatedLine[];
  readonly base: MoneyLike;
  readonly seats: MoneyLike;
  /** After the discount of a commitment and never below it. */
  readonly usage: MoneyLike;
  readonly total: MoneyLike;
  /** Why the plan is none for such a month; null when it is. */
  readonly obstacle: string | null;
}

export interface Comparison {
  readonly estimates: readonly Estimate[];
  /** The plan that costs least, of those that can be used so; null when none can. */
  readonly cheapestId: string | null;
}

/** The same month on every plan, at the prices of an instant. */
export function compareCosts(plans: readonly Plan[], month: MonthOfUse, nowMs: number): Comparison {
  const estimates = plans.map((plan) => estimateCost(plan, month, nowMs));
  const possible = estimates.filter(({ obstacle }) => obstacle === null);
  const cheapest = possible.reduce<Estimate | undefined>(
    (least, one) => (least && picodollarsOf(least.total) <= picodollarsOf(one.total) ? least : one),
    undefined,
  );
  return { estimates, cheapestId: cheapest?.plan.id ?? null };
}

function estimateCost(plan: Plan, month: MonthOfUse, nowMs: number): Estimate {
  const prices = pricesAt(plan, nowMs).filter(({ model }) => model === month.model);
  const lines = prices.map((price) => estimateLine(price, month.tokens[price.token_class] ?? 0n));
  const listed = lines.reduce((sum, { amount }) => sum + picodollarsOf(amount), 0n);
  const usage = withCommitment(plan, listed);
  const base = plan.base ? picodollarsOf(plan.base) : 0n;
  const further = BigInt(Math.max(0, month.seats - plan.seats.included));
  const seats = plan.seats.price ? further * picodollarsOf(plan.seats.price) : 0n;
  return {
    plan,
    lines,
    base: moneyOf(base),
    seats: moneyOf(seats),
    usage: moneyOf(usage),
    total: moneyOf(base + seats + usage),
    obstacle: obstacleOf(plan, { hasModel: prices.length > 0, further, usage: listed }),
  };
}

function estimateLine(price: PlanPrice, tokens: bigint): EstimatedLine {
  const free = BigInt(price.included_tokens);
  const included = tokens < free ? tokens : free;
  const charged = tokens - included;
  return { price, tokens, included, charged, amount: moneyOf(roundToCents(charged * picodollarsOf(price.per_token))) };
}

function withCommitment({ commitment }: Plan, listed: bigint): bigint {
  if (commitment === null) return listed;
  // Percentages have at most two decimals.
  const hundredths = BigInt(Math.round(commitment.discount_percent * 100));
  const discounted = listed - roundToCents((listed * hundredths) / 10_000n);
  const missing = picodollarsOf(commitment.amount) - discounted;
  return missing > 0n ? discounted + missing : discounted;
}

function obstacleOf(
  plan: Plan,
  { hasModel, further, usage }: { hasModel: boolean; further: bigint; usage: bigint },
): string | null {
  if (!hasModel) return "The model is not part of the plan.";
  if (plan.base === null) return "The price is agreed on with sales.";
  if (further > 0n && plan.seats.price === null) return `It is for ${plan.seats.included} people and no more.`;
  const { maximum } = plan.spend_limit;
  if (maximum === null || usage <= picodollarsOf(maximum)) return null;
  return picodollarsOf(maximum) === 0n
    ? "Calls stop at the included tokens, which are too few."
    : `Its spend limit ends at ${formatMoney(maximum)}.`;
}
