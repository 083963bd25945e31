import { prorateAmount } from "../periods/prorate.ts";
import type { Period } from "../periods/types.ts";
import type { PriceBook } from "../pricing/types.ts";
import { rateSegment } from "../rating/rate-segment.ts";
import { fromCents, toCents } from "../rating/to-cents.ts";
import { sumCents, toLine } from "./to-line.ts";
import type { InvoiceLine, InvoiceSegment } from "./types.ts";

/** The usage of a segment, one line for each price, with the discount of its plan and what is missing to the minimum commit. */
export function listUsageLines(period: Period, prices: PriceBook, segment: InvoiceSegment): InvoiceLine[] {
  const { start, end, plan } = segment;
  const usage = rateSegment({
    segment: { period, start, end, plan: plan.id },
    prices,
    usage: segment.usage,
    batchDiscountPercent: plan.batchDiscountPercent,
  }).map((rated) =>
    toLine({
      ...pick(rated),
      kind: "usage",
      plan: plan.id,
      quantity: rated.tokens,
      includedQuantity: rated.includedTokens,
      chargedQuantity: rated.chargedTokens,
    }),
  );
  const discounted = [...usage, ...listDiscount(segment, usage)];
  return [...discounted, ...listTrueUp(period, segment, discounted)];
}

function pick({
  start,
  end,
  model,
  tokenClass,
  priceId,
  batch,
  unitPrice,
  amount,
}: ReturnType<typeof rateSegment>[number]) {
  return { start, end, model, tokenClass, priceId, batch, unitPrice, amount };
}

/** The discount that comes with a minimum commit, on all usage of the segment. */
function listDiscount({ start, end, plan }: InvoiceSegment, usage: readonly InvoiceLine[]): InvoiceLine[] {
  const amount = usage.reduce((sum, line) => sum + line.amount, 0n);
  const hundredths = BigInt(Math.round((plan.minimumCommit?.discountPercent ?? 0) * 100));
  // Prices that pass `checkPrices` leave no remainder here; one that does not is rounded for the customer, by less than a picodollar.
  const discount = (amount * hundredths + 9_999n) / 10_000n;
  return discount === 0n ? [] : [toLine({ kind: "discount", plan: plan.id, start, end, amount: -discount })];
}

/** Reckoned from the cents of the other lines, so that together they are the commit to the cent. */
function listTrueUp(period: Period, segment: InvoiceSegment, lines: readonly InvoiceLine[]): InvoiceLine[] {
  const { start, end, plan } = segment;
  if (!plan.minimumCommit) return [];
  const committed = toCents(prorateAmount(plan.minimumCommit.perMonth, { period, start, end }));
  const missing = committed - sumCents(lines);
  if (missing <= 0n) return [];
  return [toLine({ kind: "minimum_commit", plan: plan.id, start, end, amount: fromCents(missing) })];
}
