import type { Picodollars } from "@sundial/kernel";
import type { Period } from "../periods/types.ts";
import type { Plan } from "../plans/types.ts";
import type { PriceBook, TokenClass } from "../pricing/types.ts";
import type { RatedAdjustment } from "../rating/rate-adjustments.ts";
import type { UsageSum } from "../rating/types.ts";

/** In the order in which an invoice lists them. */
export const lineKinds = ["base", "seats", "proration", "usage", "discount", "minimum_commit", "adjustment"] as const;
export type LineKind = (typeof lineKinds)[number];

/** What an invoice needs of a plan; a `Plan` has all of it. */
export type PlanTerms = Pick<Plan, "id" | "basePerMonth" | "seats" | "batchDiscountPercent" | "minimumCommit">;

/** A stretch of the period on one plan, `[start, end)`, with what was used in it. */
export interface InvoiceSegment {
  readonly start: Date;
  readonly end: Date;
  readonly plan: PlanTerms;
  readonly usage: readonly UsageSum[];
}

/** From `at` on, until the next change, the organization has that many people. */
export interface SeatChange {
  readonly at: Date;
  readonly seats: number;
}

/** A plan and a number of people for which a whole period is charged in advance. */
export interface AdvanceTerms {
  readonly plan: PlanTerms;
  readonly seats: number;
}

/** Money that a customer has for usage. */
export interface Credit {
  readonly id: string;
  /** Zero is used first. */
  readonly priority: number;
  readonly grantedAt: Date;
  /** Null never expires. */
  readonly expiresAt: Date | null;
  /** Whole cents, zero or more. */
  readonly remainingCents: bigint;
}

export interface InvoiceInput {
  readonly period: Period;
  readonly prices: PriceBook;
  /** Oldest first, together the period. Neighbours on the same plan count as one. */
  readonly segments: readonly InvoiceSegment[];
  /** Oldest first; the first one is at the period's start or before it. */
  readonly seatChanges: readonly SeatChange[];
  /** For what the period was charged in advance, by the invoice before; null when it was not. */
  readonly chargedInAdvance: AdvanceTerms | null;
  /** What is charged in advance for the next period; null when the subscription ends. */
  readonly coming: (AdvanceTerms & { readonly period: Period }) | null;
  /** Corrections of earlier periods. */
  readonly adjustments: readonly RatedAdjustment[];
  readonly credits: readonly Credit[];
  /** Whole cents that an earlier invoice could not pay out (`carriedForwardCents`), zero or more. */
  readonly broughtForwardCents: bigint;
}

export interface InvoiceLine {
  readonly kind: LineKind;
  /** The id of the plan whose terms made the line. */
  readonly plan: string;
  /** The service period, `[start, end)`. */
  readonly start: Date;
  readonly end: Date;
  /** What a proration is of; null in every other kind. */
  readonly prorationOf: "base" | "seats" | null;
  /** Of usage and adjustments; null in every other kind. */
  readonly model: string | null;
  readonly tokenClass: TokenClass | null;
  readonly priceId: string | null;
  readonly batch: boolean;
  /** Tokens of usage and adjustments, people of seats, and 1 of anything else. Below zero in a correction or a credit. */
  readonly quantity: bigint;
  readonly includedQuantity: bigint;
  readonly chargedQuantity: bigint;
  /** Picodollars for each charged token, seat or base of a month; null where the amount is no product. */
  readonly unitPrice: Picodollars | null;
  /** Exact, in picodollars; below zero where something is given back. */
  readonly amount: Picodollars;
  /** The amount, rounded once, half to even. */
  readonly cents: bigint;
}

export interface AppliedCredit {
  readonly id: string;
  /** Whole cents, above zero. */
  readonly cents: bigint;
  /** What is left of the credit afterwards, in whole cents. */
  readonly remainingCents: bigint;
}

/** All amounts in whole cents. `subtotalCents` less credits and what was brought forward is `totalCents`. */
export interface ComputedInvoice {
  readonly lines: readonly InvoiceLine[];
  /** The sum of the lines. */
  readonly subtotalCents: bigint;
  /** In the order in which they were used. */
  readonly credits: readonly AppliedCredit[];
  readonly creditsCents: bigint;
  readonly broughtForwardCents: bigint;
  /** Below zero when more is given back than charged. */
  readonly totalCents: bigint;
  /** What is to be paid: the total, and never below zero. */
  readonly dueCents: bigint;
  /** What the next invoice takes off, because this one could not pay it out. */
  readonly carriedForwardCents: bigint;
}
