import type { TimeRange } from "./types.ts";

const dayMs = 86_400_000;

/** The UTC day around an instant. */
export function utcDay(at: Date): TimeRange {
  const startMs = Math.floor(at.getTime() / dayMs) * dayMs;
  return { start: new Date(startMs), end: new Date(startMs + dayMs) };
}
