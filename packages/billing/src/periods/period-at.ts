import type { Period } from "./types.ts";

/**
 * The period that the instant lies in. Periods begin at the anchor's day and time of day (UTC) in each month, or on the last day of a month that
 * has no such day; each is reckoned from the anchor and none from the one before, so that the anchor's day comes back after a short month.
 */
export function periodAt(anchor: Date, instant: Date): Period {
  const months =
    (instant.getUTCFullYear() - anchor.getUTCFullYear()) * 12 + instant.getUTCMonth() - anchor.getUTCMonth();
  // The boundary in the instant's own month comes after the instant when it is early in the month.
  const index = startOf(anchor, months) > instant ? months - 1 : months;
  return periodWithIndex(anchor, index);
}

/** The period that many months after the one that begins at the anchor. */
export function periodWithIndex(anchor: Date, index: number): Period {
  return { index, start: startOf(anchor, index), end: startOf(anchor, index + 1) };
}

function startOf(anchor: Date, index: number): Date {
  const year = anchor.getUTCFullYear();
  const month = anchor.getUTCMonth() + index;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const start = new Date(anchor);
  start.setUTCFullYear(year, month, Math.min(anchor.getUTCDate(), lastDay));
  return start;
}
