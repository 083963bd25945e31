const hourMs = 3_600_000;

/** The periods that the usage page offers, with the bucket that suits each. */
export const periods = [
  { value: "24h", label: "Last 24 hours", hours: 24, bucket: "hour" },
  { value: "7d", label: "Last 7 days", hours: 7 * 24, bucket: "day" },
  { value: "30d", label: "Last 30 days", hours: 30 * 24, bucket: "day" },
  { value: "90d", label: "Last 90 days", hours: 90 * 24, bucket: "day" },
] as const;
export type Period = (typeof periods)[number];

/** The period that a query names, 30 days when it names none. */
export function periodOf(text: string | null): Period {
  return periods.find((period) => period.value === text) ?? periods[2];
}

/** The period that ends now, half-open. */
export function rangeOf(period: Period, now: number): { start: string; end: string } {
  return { start: new Date(now - (period.hours - 1) * hourMs).toISOString(), end: new Date(now).toISOString() };
}
