import type { ListingUse } from "@sundial/sdk";
import type { UsageSeries } from "./usage-series.ts";

/** "2026-01" as "2025-12". */
export function monthBefore(month: string): string {
  const start = new Date(`${month}-01T00:00:00Z`);
  return new Date(start.getTime() - 1).toISOString().slice(0, "2026-01".length);
}

/** The calls of each day of a month, up to today, as columns of a chart. */
export function toDailySeries(
  { name, days }: Pick<ListingUse, "name" | "days">,
  month: string,
  today: string,
): UsageSeries {
  const requestsOn = new Map(days.map(({ day, requests }) => [day, requests]));
  const columns = daysOf(month)
    .filter((day) => day <= today)
    .map((day) => {
      const total = requestsOn.get(day) ?? 0;
      return { start: `${day}T00:00:00Z`, total, values: [total] };
    });
  return { names: [name], columns, max: Math.max(0, ...columns.map(({ total }) => total)) };
}

function daysOf(month: string): string[] {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length: count }, (_, index) => `${month}-${String(index + 1).padStart(2, "0")}`);
}
