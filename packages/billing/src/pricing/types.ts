import type { Picodollars } from "@sundial/kernel";

/** What tokens are told apart by when they are priced. `input` does not include what came out of the provider's cache. */
export const tokenClasses = ["input", "cached_input", "output", "embedding"] as const;
export type TokenClass = (typeof tokenClasses)[number];

/** What a token of one class of one model costs on one plan, in `[effectiveFrom, effectiveUntil)`. */
export interface PriceRow {
  /** `price_<plan>_<model>_<class>_<from>`, permanent. */
  readonly id: string;
  readonly plan: string;
  readonly model: string;
  readonly tokenClass: TokenClass;
  readonly effectiveFrom: Date;
  /** Null while no later price is known. */
  readonly effectiveUntil: Date | null;
  /** Picodollars a token. */
  readonly picodollars: Picodollars;
  /** How many tokens a whole month includes before the price counts. */
  readonly includedTokens: bigint;
}

/** Every price of every plan, held in memory. */
export interface PriceBook {
  /** Oldest first within a model and class; empty for a plan that charges nothing and includes nothing. */
  rows(plan: string): readonly PriceRow[];
  /** The price in force at that instant; the first price also holds before its day. Undefined when the plan does not price the model. */
  priceAt(plan: string, model: string, tokenClass: TokenClass, at: Date): PriceRow | undefined;
}
