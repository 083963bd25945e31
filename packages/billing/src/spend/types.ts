import type { Db } from "@sundial/db";
import type { Picodollars } from "@sundial/kernel";
import type { Outcome } from "@sundial/usage";
import type { Stretch } from "../periods/types.ts";
import type { TokenClass } from "../pricing/types.ts";

export const spendPeriods = ["day", "month"] as const;
/** A UTC day, or a month of the subscription. */
export type SpendPeriod = (typeof spendPeriods)[number];

/** `[start, end)` */
export type TimeRange = Pick<Stretch, "start" | "end">;

/** What may be spent in a period by the whole organization, or by one of its keys. */
export interface SpendLimit {
  /** Null for the whole organization. */
  readonly apiKeyId: string | null;
  readonly period: SpendPeriod;
  readonly amount: Picodollars;
  /** A hard limit refuses calls; a soft one only alerts. */
  readonly hard: boolean;
  /** Per cents of the amount at which people are told, ascending. */
  readonly alertPercents: readonly number[];
}

/** What a token of one class of a model costs an organization in a stretch of its month, `[from, until)`. */
export interface TermPrice {
  readonly model: string;
  readonly tokenClass: TokenClass;
  readonly from: Date;
  readonly until: Date;
  readonly picodollars: Picodollars;
  /** How many tokens are used before the price counts. */
  readonly includedTokens: bigint;
  /** Names those included tokens: prices that follow one another on one plan share them. */
  readonly allowance: string;
}

/** What an organization agreed to, as far as spending goes, in the month around an instant. */
export interface SpendTerms {
  readonly month: TimeRange;
  /** The part of the month in which these limits hold: until the plan changes. */
  readonly inForce: TimeRange;
  /** Every price in force in the month. One call finds at most one of each class. */
  readonly prices: readonly TermPrice[];
  /** The plan's hard limit on a month of the organization, when it sets none of its own; null when the plan has none. */
  readonly planLimit: Picodollars | null;
  /** The most that an own limit on a month may be; null when there is no such bound. */
  readonly planLimitMax: Picodollars | null;
}

/** Reads the terms at an instant, from the organization's subscription and the price book. */
export type ReadSpendTerms = (
  db: Db,
  input: { readonly organizationId: string; readonly at: Date },
) => Promise<SpendTerms>;

/** Tokens of a class of which some are included, as they are stored. */
export interface PricedTokens {
  readonly allowance: string;
  /** Picodollars a token. */
  readonly picodollars: string;
  readonly included: string;
  readonly tokens: string;
}

export interface UsedAllowance {
  readonly allowance: string;
  readonly picodollars: Picodollars;
  readonly includedTokens: bigint;
  readonly tokens: bigint;
}

/** What the ledger says of one month. */
export interface LedgerSpend {
  /** Where tokens are included: how many charged calls used, and the dearest price that one was met with. */
  readonly used: readonly UsedAllowance[];
  /** What calls are charged, by key and UTC day. */
  readonly charges: readonly { readonly apiKeyId: string; readonly dayStart: Date; readonly amount: Picodollars }[];
}

/** Computes what live calls in the month were charged. Runs in a transaction that sees one instant. */
export type ReadLedgerSpend = (
  tx: Db,
  input: { readonly organizationId: string; readonly terms: SpendTerms },
) => Promise<LedgerSpend>;

/** The most tokens that a call can use. */
export interface TokensMax {
  readonly input: number;
  readonly output: number;
}

/** A call as it is about to be made. */
export interface SpendCall {
  /** The request's. */
  readonly id: string;
  readonly organizationId: string;
  readonly apiKeyId: string;
  readonly model: string;
  /** Asked only when a hard limit applies, since counting a long prompt takes a while. */
  countTokensMax(): TokensMax;
  /** The instant of its row in the ledger. */
  readonly at: Date;
}

/** How a call ended, and what it used. Cached tokens are part of the input. */
export interface CallEnd {
  readonly outcome: Outcome;
  readonly inputTokens: bigint;
  readonly cachedInputTokens: bigint;
  readonly outputTokens: bigint;
}

/** What counters begin from. */
export interface LedgerReaders {
  readonly readTerms: ReadSpendTerms;
  readonly readLedger: ReadLedgerSpend;
}
