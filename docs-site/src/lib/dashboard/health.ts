import type { RequestRecord } from "@sundial/sdk";

/** How the newest calls went. Percentages and times are null where there is no call to take them from. */
export interface Health {
  readonly calls: number;
  /** Calls that were not answered with an error, cut to a tenth: one failure among thousands is not 100. */
  readonly successPercent: number | null;
  /** Of inference that succeeded, half and 95 of a hundred took no longer. */
  readonly medianMs: number | null;
  readonly p95Ms: number | null;
  /** When the oldest of them arrived. */
  readonly since: string | null;
}

type Call = Pick<RequestRecord, "status" | "outcome" | "latency_ms" | "model" | "created_at">;

/** Sums up calls, the newest first. A caller who goes away is no failure. */
export function toHealth(calls: readonly Call[]): Health {
  const succeeded = calls.filter(({ status, outcome }) => status < 400 && outcome !== "interrupted");
  const times = succeeded
    .filter(({ model }) => model !== null)
    .map(({ latency_ms }) => latency_ms)
    .sort((a, b) => a - b);
  return {
    calls: calls.length,
    successPercent: calls.length === 0 ? null : Math.floor((succeeded.length * 1000) / calls.length) / 10,
    medianMs: percentile(times, 50),
    p95Ms: percentile(times, 95),
    since: calls.at(-1)?.created_at ?? null,
  };
}

/** The least of sorted values that this many per cent of them do not exceed (nearest rank). */
function percentile(sorted: readonly number[], percent: number): number | null {
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? null;
}
