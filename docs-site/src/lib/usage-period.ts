const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** The periods that the usage page offers, with the bucket that suits each. */
export const periods = [
  { value: "1h", label: "Last hour", hours: 1, bucket: "minute" },
  { value: "6h", label: "Last 6 hours", hours: 6, bucket: "hour" },
  { value: "24h", label: "Last 24 hours", hours: 24, bucket: "hour" },
  { value: "7d", label: "Last 7 days", hours: 7 * 24, bucket: "day" },
  { value: "30d", label: "Last 30 days", hours: 30 * 24, bucket: "day" },
  { value: "90d", label: "Last 90 days", hours: 90 * 24, bucket: "day" },
] as const;
export type Period = (typeof periods)[number];
export type Bucket = Period["bucket"];

export const bucketOptions: { value: Bucket; label: string }[] = [
  { value: "minute", label: "Minute" },
  { value: "hour", label: "Hour" },
  { value: "day", label: "Day" },
];

/** By the minute what a chart can show, which is less than the API gives; by the hour what the API gives at most. */
const hoursMax = { minute: 6, hour: 31 * 24, day: Number.POSITIVE_INFINITY };

const usualPeriod = periods[4];

/** The period that a query names, 30 days when it names none. */
export function periodOf(text: string | null): Period {
  return periods.find((period) => period.value === text) ?? usualPeriod;
}

/** The bucket that a query names; what suits the period when it names none, or one that is too fine for it. */
export function bucketOf(text: string | null, period: Period): Bucket {
  const named = bucketOptions.find(({ value }) => value === text)?.value ?? period.bucket;
  return period.hours <= hoursMax[named] ? named : period.bucket;
}

export interface TimeRange {
  readonly start: string;
  readonly end: string;
}

/** The period that ends now, half-open, shorter by a minute or an hour: the one under way is the last of them. */
export function rangeOf(period: Period, bucket: Bucket, now: number): TimeRange {
  const lengthMs = period.hours * hourMs - (bucket === "minute" || period.hours === 1 ? minuteMs : hourMs);
  return { start: new Date(now - lengthMs).toISOString(), end: new Date(now).toISOString() };
}

/** What of a bucket lies in the range: its calls are no others. */
export function clipTo(range: TimeRange, bucket: TimeRange): TimeRange {
  const later = Date.parse(range.start) > Date.parse(bucket.start) ? range.start : bucket.start;
  return { start: later, end: Date.parse(range.end) < Date.parse(bucket.end) ? range.end : bucket.end };
}

/** The range of the same length that ends where this one begins. */
export function rangeBefore({ start, end }: TimeRange): TimeRange {
  const startMs = Date.parse(start);
  return { start: new Date(2 * startMs - Date.parse(end)).toISOString(), end: start };
}
