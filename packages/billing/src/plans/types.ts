import type { Picodollars } from "@sundial/kernel";
import type { TokenClass } from "../pricing/types.ts";

export const supportLevels = ["community", "email", "priority", "dedicated"] as const;
export type SupportLevel = (typeof supportLevels)[number];

/** A plan as its reviewed file in `plans/` gives it. Amounts are picodollars, percentages have at most two decimals (12.5 is 12.5 percent). */
export interface Plan {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Short phrases for whoever chooses a plan. */
  readonly features: readonly string[];
  /** False for a plan that is agreed on, which nobody can choose or leave by a call. */
  readonly isSelfService: boolean;
  readonly support: PlanSupport;
  /** Charged in advance for each month. */
  readonly basePerMonth: Picodollars;
  readonly seats: PlanSeats;
  /** Oldest first, without gap or overlap; the last one has no end. */
  readonly prices: readonly PlanPrices[];
  /** What a token costs less in a batch call. Batch calls draw nothing from the included tokens. */
  readonly batchDiscountPercent: number;
  readonly rateLimits: PlanRateLimits;
  readonly spendLimit: PlanSpendLimit;
  /** Null on a plan without a commitment. */
  readonly minimumCommit: PlanMinimumCommit | null;
}

export interface PlanSupport {
  readonly level: SupportLevel;
  /** The target for a first response, in hours. */
  readonly firstResponseHours: number;
}

export interface PlanSeats {
  /** How many people the base pays for. */
  readonly included: number;
  /** What each further seat costs a month, in advance; null where a further seat costs nothing. */
  readonly pricePerMonth: Picodollars | null;
}

/** What a plan makes of the list prices in `[effectiveFrom, effectiveUntil)`. */
export interface PlanPrices {
  readonly effectiveFrom: Date;
  /** Null in the last period alone. */
  readonly effectiveUntil: Date | null;
  readonly percentOfList: number;
  /** The percentage of single prices, in place of `percentOfList`: by model and class. */
  readonly exceptions: ByModelAndClass<number>;
  /** Tokens that a whole month includes before the price counts; a model or class that is not named has none. */
  readonly includedTokens: ByModelAndClass<bigint>;
}

export type ByModelAndClass<Value> = ReadonlyMap<string, ReadonlyMap<TokenClass, Value>>;

/** Limits in each mode of an organization. */
export interface PlanRateLimits {
  readonly requestsPerMinute: number;
  readonly tokensPerMinute: number;
  /** How many inference calls may run at the same time. */
  readonly concurrentRequests: number;
}

/** Hard limits of what usage may cost in a month, base and seats not counted. */
export interface PlanSpendLimit {
  /** Holds until a customer sets another one. */
  readonly defaultPerMonth: Picodollars;
  /** The most that a customer may set. Zero: nothing beyond the included tokens is answered. */
  readonly maxPerMonth: Picodollars;
}

/** The customer pays at least `perMonth` for usage, and gets the discount on all of it. */
export interface PlanMinimumCommit {
  readonly perMonth: Picodollars;
  readonly discountPercent: number;
}

/** What a provider charges for a model from an instant on, until the next cost takes effect. */
export interface ModelCost {
  readonly effectiveFrom: Date;
  /** Picodollars a token. */
  readonly picodollars: ReadonlyMap<TokenClass, Picodollars>;
  /** What the provider takes off in a batch call. */
  readonly batchDiscountPercent: number;
}

/** Each model's costs, oldest first. The first one also holds before its day. */
export type Costs = ReadonlyMap<string, readonly ModelCost[]>;
