const hourMs = 3_600_000;

/** The times that logs offer, ending now. */
export const timePeriods = [
  { value: "1h", label: "Last hour", hours: 1 },
  { value: "24h", label: "Last 24 hours", hours: 24 },
  { value: "7d", label: "Last 7 days", hours: 7 * 24 },
  { value: "30d", label: "Last 30 days", hours: 30 * 24 },
  { value: "90d", label: "Last 90 days", hours: 90 * 24 },
] as const;

interface Range {
  readonly start?: string;
  readonly end?: string;
}

/** When, as the address of a log says it. */
export interface TimeFilter {
  /** What the fields show; empty text for what was not asked for. */
  readonly typed: { readonly period: string; readonly start: string; readonly end: string };
  /** What to ask the API for. */
  readonly range: Range;
  /** The same in full, which means the same tomorrow. */
  readonly lasting: Range;
  readonly isSet: boolean;
}

/** Reads `period`, or else `start` and `end`, which say more than a period that ends when it is looked at. */
export function readTimeFilter(search: URLSearchParams, now: number): TimeFilter {
  const start = toInstant(search.get("start")?.trim() ?? "");
  const end = toInstant(search.get("end")?.trim() ?? "");
  const period = start || end ? undefined : timePeriods.find(({ value }) => value === search.get("period"));
  const typed = { period: period?.value ?? "", start, end };
  if (period) {
    const range = { start: new Date(now - period.hours * hourMs).toISOString() };
    return { typed, range, lasting: { ...range, end: new Date(now).toISOString() }, isSet: true };
  }
  const range = { ...(start && { start }), ...(end && { end }) };
  return { typed, range, lasting: range, isSet: start !== "" || end !== "" };
}

/** What a field for date and time gives, which has no zone, is UTC. Anything that is no time stays as it was typed, for the API to refuse. */
function toInstant(text: string): string {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(text)
    ? `${text.length === 16 ? `${text}:00` : text}Z`
    : text;
}

/** An instant as a field for date and time takes it. */
export function toFieldTime(instant: string): string {
  return instant.replace(/Z$/, "");
}
