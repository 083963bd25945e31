import { computeInvoice } from "./compute-invoice.ts";
import type { ComputedInvoice, InvoiceInput, InvoiceSegment, PlanTerms, SeatChange } from "./types.ts";

export interface PreviewChange {
  /** When the plan would change: in the period, or at its end. Usage counts for the plan before. */
  readonly at: Date;
  readonly plan: PlanTerms;
  /** How many people there would be from then on; left out, as many as now. */
  readonly seats?: number;
}

/**
 * What the invoice of the current period would be if the plan changed at that instant, with the usage until now and none from then on. `input` is the
 * invoice as it would be without the change. Throws a RangeError for an instant outside of the period.
 */
export function previewInvoice(input: InvoiceInput, change: PreviewChange): ComputedInvoice {
  const { period, segments, seatChanges, coming } = input;
  const { at, plan } = change;
  if (at < period.start || at > period.end) throw new RangeError(`${at.toISOString()} is not in the period`);
  const seats = change.seats ?? seatChanges.at(-1)?.seats ?? 0;
  return computeInvoice({
    ...input,
    segments: changePlan(segments, period.end, change),
    seatChanges: changeSeats(seatChanges, { at, seats }),
    coming: coming && { ...coming, plan, seats },
  });
}

function changePlan(segments: readonly InvoiceSegment[], end: Date, { at, plan }: PreviewChange): InvoiceSegment[] {
  const kept = segments
    .filter(({ start }) => start < at)
    .map((segment) => (segment.end > at ? { ...segment, end: at } : segment));
  return at < end ? [...kept, { start: at, end, plan, usage: [] }] : kept;
}

function changeSeats(changes: readonly SeatChange[], change: SeatChange): SeatChange[] {
  return [...changes.filter(({ at }) => at < change.at), change];
}
