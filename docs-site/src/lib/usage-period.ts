const hourMs = 3_600_000;

/** The periods that the usage page offers, with the bucket that suits each. */
export const periods = [
  { value: "24h", label: "Last 24 hours", hours: 24, bucket: "hour" },
  { value: "7d", label: "Last 7 days", hours: 7 * 24, bucket: "day" },
  { value: "30d", label: "Last 30 days", hours: 30 * 24, bucket: "day" },
  { value: "90d", label: "Last 90 days", hours: 90 * 24, bucket: "day" },
] as const;
export type Period = (typeof periods)[number];
export type Bucket = Period["bucket"];

export const bucketOptions: { value: Bucket; label: string }[] = [
  { value: "hour", label: "Hour" },
  { value: "day", label: "Day" },
];

/** What the API gives by the hour at most. */
const hoursByHourMax = 31 * 24;

/** The period that a query names, 30 days when it names none. */
export function periodOf(text: string | null): Period {
  return periods.find((period) => period.value === text) ?? periods[2];
}

/** The bucket that a query names; what suits the period when it names none, or one that is too fine for it. */
export function bucketOf(text: string | null, period: Period): Bucket {
  if (text === "day") return "day";
  return text === "hour" && period.hours <= hoursByHourMax ? "hour" : period.bucket;
}

export interface TimeRange {
  readonly start: string;
  readonly end: string;
}

/** The period that ends now, half-open. */
export function rangeOf(period: Period, now: number): TimeRange {
  return { start: new Date(now - (period.hours - 1) * hourMs).toISOString(), end: new Date(now).toISOString() };
}

/** The range of the same length that ends where this one begins. */
export function rangeBefore({ start, end }: TimeRange): TimeRange {
  const startMs = Date.parse(start);
  return { start: new Date(2 * startMs - Date.parse(end)).toISOString(), end: start };
}
