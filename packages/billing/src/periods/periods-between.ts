import { periodAt, periodWithIndex } from "./period-at.ts";
import type { Period } from "./types.ts";

/** Every period that shares an instant with `[from, until)`, oldest first; none when that is empty. */
export function periodsBetween(anchor: Date, from: Date, until: Date): Period[] {
  const periods: Period[] = [];
  let period = periodAt(anchor, from);
  while (from < until && period.start < until) {
    periods.push(period);
    period = periodWithIndex(anchor, period.index + 1);
  }
  return periods;
}
