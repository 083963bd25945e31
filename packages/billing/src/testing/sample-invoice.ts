import { fromDecimalString } from "@sundial/kernel";
import type { InvoiceInput, InvoiceSegment, PlanTerms } from "../invoicing/types.ts";
import { periodAt, periodWithIndex } from "../periods/period-at.ts";
import type { PriceRow, TokenClass } from "../pricing/types.ts";
import type { UsageSum } from "../rating/types.ts";
import { priceBookOf } from "./price-book-of.ts";
import { day } from "./sample-catalogue.ts";

export const anchor = day("2026-01-01");
/** April 2026: 30 days. */
export const period = periodAt(anchor, day("2026-04-10"));
export const nextPeriod = periodWithIndex(anchor, period.index + 1);

const none = { batchDiscountPercent: 50, minimumCommit: null };
const commit = { perMonth: fromDecimalString("50.00"), discountPercent: 5 };

/** Plans of round figures: 30.00 and 300.00 a month, a price a seat, and one with a commit. */
export const samplePlans = {
  free: { id: "free", basePerMonth: 0n, seats: { included: 3, pricePerMonth: null }, ...none },
  build: {
    id: "build",
    basePerMonth: fromDecimalString("30.00"),
    seats: { included: 5, pricePerMonth: fromDecimalString("12.00") },
    ...none,
  },
  scale: {
    id: "scale",
    basePerMonth: fromDecimalString("300.00"),
    seats: { included: 10, pricePerMonth: fromDecimalString("9.00") },
    ...none,
  },
  enterprise: {
    id: "enterprise",
    basePerMonth: 0n,
    seats: { included: 100, pricePerMonth: null },
    batchDiscountPercent: 50,
    minimumCommit: commit,
  },
} satisfies Readonly<Record<string, PlanTerms>>;

export type SamplePlan = keyof typeof samplePlans;

/** On every plan: 2.00 USD a million tokens of input, 8.00 of output, 1,000,000 tokens of input included. */
export const samplePrices = priceBookOf(Object.keys(samplePlans).flatMap(rowsOf));

function rowsOf(plan: string): PriceRow[] {
  const row = (tokenClass: TokenClass, picodollars: bigint, includedTokens: bigint): PriceRow => ({
    id: `price_${plan}_chat_${tokenClass}`,
    plan,
    model: "chat",
    tokenClass,
    effectiveFrom: anchor,
    effectiveUntil: null,
    picodollars,
    includedTokens,
  });
  return [row("input", 2_000_000n, 1_000_000n), row("output", 8_000_000n, 0n)];
}

export function used(plan: SamplePlan, tokenClass: "input" | "output", tokens: bigint): UsageSum {
  return { model: "chat", tokenClass, priceId: `price_${plan}_chat_${tokenClass}`, tokens };
}

export function segmentOn(plan: SamplePlan, changes: Partial<InvoiceSegment> = {}): InvoiceSegment {
  return { start: period.start, end: period.end, plan: samplePlans[plan], usage: [], ...changes };
}

/** A month on one plan with one person, charged in advance, that goes on. */
export function invoiceOn(plan: SamplePlan, changes: Partial<InvoiceInput> = {}): InvoiceInput {
  const terms = { plan: samplePlans[plan], seats: 1 };
  return {
    period,
    prices: samplePrices,
    segments: [segmentOn(plan)],
    seatChanges: [{ at: anchor, seats: 1 }],
    chargedInAdvance: terms,
    coming: { ...terms, period: nextPeriod },
    adjustments: [],
    credits: [],
    broughtForwardCents: 0n,
    ...changes,
  };
}
