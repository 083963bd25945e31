import { usageErrors } from "./errors.ts";

/** Throws `invalid_time_range` unless `start` is before `end` and the range is at most `daysMax` days long. */
export function assertRange(start: Date, end: Date, daysMax?: number): void {
  const refuse = (reason: string) =>
    usageErrors.invalid_time_range({ start: start.toISOString(), end: end.toISOString(), reason }, { param: "start" });
  if (start >= end) throw refuse("`start` must be before `end`.");
  const days = (end.getTime() - start.getTime()) / 86_400_000;
  if (daysMax !== undefined && days > daysMax)
    throw refuse(`it is longer than ${daysMax === 1 ? "one day" : `${daysMax} days`}, the most for this bucket.`);
}
