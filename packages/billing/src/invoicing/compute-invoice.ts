import { applyCredits } from "./apply-credits.ts";
import { listAdvanceLines } from "./list-advance-lines.ts";
import { listProrationLines } from "./list-proration-lines.ts";
import { listUsageLines } from "./list-usage-lines.ts";
import { sumCents, toLine } from "./to-line.ts";
import type { ComputedInvoice, InvoiceInput, InvoiceLine, InvoiceSegment, LineKind } from "./types.ts";

/** What credits may pay: usage with its corrections and discounts, not base, seats or what is missing to a commit. */
const paidByCredits: readonly LineKind[] = ["usage", "discount", "adjustment"];

/**
 * The invoice of a period: usage of the period itself, base and seats of the coming one. The same input gives the same invoice. Throws a RangeError
 * when the segments are not the period, or when they hold usage that their plan does not price.
 */
export function computeInvoice(input: InvoiceInput): ComputedInvoice {
  const segments = mergeNeighbours(input);
  const lines = [
    ...listAdvanceLines(input.coming),
    ...listProrationLines({ ...input, segments }),
    ...segments.flatMap((segment) => listUsageLines(input.period, input.prices, segment)),
    ...input.adjustments.map(toAdjustment),
  ];
  const subtotalCents = sumCents(lines);
  const credits = applyCredits(input.credits, payableByCredits(lines), input.period);
  const creditsCents = credits.reduce((sum, { cents }) => sum + cents, 0n);
  const { broughtForwardCents } = input;
  const totalCents = subtotalCents - creditsCents - broughtForwardCents;
  return {
    lines,
    subtotalCents,
    credits,
    creditsCents,
    broughtForwardCents,
    totalCents,
    dueCents: totalCents > 0n ? totalCents : 0n,
    carriedForwardCents: totalCents < 0n ? -totalCents : 0n,
  };
}

function payableByCredits(lines: readonly InvoiceLine[]): bigint {
  return sumCents(lines.filter(({ kind }) => paidByCredits.includes(kind)));
}

function toAdjustment({
  tokens,
  includedTokens,
  chargedTokens,
  ...facts
}: InvoiceInput["adjustments"][number]): InvoiceLine {
  const quantities = { quantity: tokens, includedQuantity: includedTokens, chargedQuantity: chargedTokens };
  return toLine({ ...facts, ...quantities, kind: "adjustment" });
}

/** A cut where the plan stays the same must not round included tokens twice, nor keep one side's from the other. */
function mergeNeighbours({ period, segments }: InvoiceInput): InvoiceSegment[] {
  const merged: InvoiceSegment[] = [];
  let reached = period.start;
  for (const segment of segments) {
    if (segment.start.getTime() !== reached.getTime() || segment.end <= segment.start)
      throw new RangeError(`a segment must begin at ${reached.toISOString()} and end later`);
    reached = segment.end;
    const last = merged.at(-1);
    if (last?.plan.id !== segment.plan.id) merged.push(segment);
    else merged.splice(-1, 1, { ...last, end: segment.end, usage: [...last.usage, ...segment.usage] });
  }
  if (reached.getTime() !== period.end.getTime())
    throw new RangeError(`the segments must end with the period, at ${period.end.toISOString()}`);
  return merged;
}
