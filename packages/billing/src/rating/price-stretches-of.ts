import type { Segment, Stretch } from "../periods/types.ts";
import type { PriceBook } from "../pricing/types.ts";

/**
 * The segment cut where any price of its plan changes; together the stretches are the segment. Within a stretch every model and class has one price,
 * `priceAt` of its start, so that usage which is summed by stretch can be rated exactly.
 */
export function priceStretchesOf(segment: Segment, prices: PriceBook): Stretch[] {
  const starts = prices.rows(segment.plan).map(({ effectiveFrom }) => effectiveFrom.getTime());
  const inside = starts.filter((start) => start > segment.start.getTime() && start < segment.end.getTime());
  const cuts = [...new Set([segment.start.getTime(), ...inside])].sort((a, b) => a - b);
  return cuts.map((start, i) => {
    const end = cuts[i + 1];
    return { period: segment.period, start: new Date(start), end: end === undefined ? segment.end : new Date(end) };
  });
}
