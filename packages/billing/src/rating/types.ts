import type { Picodollars } from "@sundial/kernel";
import type { Segment } from "../periods/types.ts";
import type { PriceBook, PriceRow, TokenClass } from "../pricing/types.ts";

/** How many tokens of one class of one model were used in a segment at one price. Sums of the same key are added up. */
export interface UsageSum {
  readonly model: string;
  readonly tokenClass: TokenClass;
  /** The id of a price row of the segment's plan. */
  readonly priceId: string;
  readonly tokens: bigint;
  /** Whether the tokens came in batch calls; they are told apart from the others, and draw nothing from the included tokens. */
  readonly batch?: boolean;
}

/** What usage is rated against. */
export interface RatingTerms {
  readonly segment: Segment;
  readonly prices: PriceBook;
  /** What the plan takes off in batch calls, in percent; needed only where there is batch usage. */
  readonly batchDiscountPercent?: number;
}

/** What tokens at one price cost: `amount` is `chargedTokens` times `unitPrice`, exactly. */
export interface RatedTokens {
  readonly tokenClass: TokenClass;
  readonly priceId: string;
  /** All tokens, also those that were included. */
  readonly tokens: bigint;
  readonly includedTokens: bigint;
  readonly chargedTokens: bigint;
  /** Picodollars a charged token, after the batch discount. */
  readonly unitPrice: Picodollars;
  /** Picodollars. */
  readonly amount: Picodollars;
}

/** The tokens of one model and class at one price in a segment: what an invoice line says. */
export interface RatedUsage extends RatedTokens {
  readonly model: string;
  readonly batch: boolean;
  readonly price: PriceRow;
  /** Where the segment and the price meet, `[start, end)`. */
  readonly start: Date;
  readonly end: Date;
}

/** The tokens of one call, by class, as `classifyTokens` gives them. */
export interface CallUsage {
  readonly id: string;
  /** When the call began: the instant of its row in the ledger. */
  readonly at: Date;
  readonly model: string;
  readonly tokens: ReadonlyMap<TokenClass, bigint>;
  readonly batch?: boolean;
}

export interface RatedCall {
  readonly id: string;
  readonly at: Date;
  readonly model: string;
  /** One for each class of which the call has tokens. */
  readonly parts: readonly RatedTokens[];
  /** Picodollars: the sum of the parts. */
  readonly amount: Picodollars;
}

/** Tokens of a class of a model that were used earlier in the segment. */
export interface TokensUsedBefore {
  readonly model: string;
  readonly tokenClass: TokenClass;
  readonly tokens: bigint;
}
