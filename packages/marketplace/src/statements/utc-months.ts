import type { TimeRange } from "./types.ts";

/** The UTC month around an instant. */
export function utcMonthOf(at: Date): TimeRange {
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()];
  return { start: new Date(Date.UTC(year, month)), end: new Date(Date.UTC(year, month + 1)) };
}

/** Every UTC month from the one around `from` on that was over at `until`, oldest first. */
export function monthsOver(from: Date, until: Date): TimeRange[] {
  const months: TimeRange[] = [];
  for (let month = utcMonthOf(from); month.end <= until; month = utcMonthOf(month.end)) months.push(month);
  return months;
}

/** The first day of a month as the database has it. */
export function toDay(month: TimeRange): string {
  return month.start.toISOString().slice(0, 10);
}
