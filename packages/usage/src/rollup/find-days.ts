import type { Db } from "@sundial/db";
import { sql } from "drizzle-orm";
import type { Tenancy } from "./rebuild-stretch.ts";
import type { Range } from "./split-range.ts";

const dayMs = 86_400_000;

/** Where there can be anything of usage. */
export const usageSources = [
  { table: "requests", time: "created_at" },
  { table: "usage_adjustments", time: "at" },
  { table: "usage_minutes", time: "start" },
  { table: "usage_hours", time: "start" },
  { table: "usage_days", time: "start" },
  { table: "call_site_days", time: "start" },
];

/** The days in which there is anything of it, in the ledger or in a roll-up. */
export async function findDays(db: Db, { organizationId, mode }: Tenancy): Promise<Range | undefined> {
  const bounds = usageSources.map(
    ({ table, time }) => sql`
      select min(${sql.raw(time)}) as first, max(${sql.raw(time)}) as last from ${sql.raw(table)}
      where organization_id = ${organizationId} and mode = ${mode}`,
  );
  const [row] = await db.execute<{ first: string | null; last: string | null }>(
    sql`select min(first) as first, max(last) as last from (${sql.join(bounds, sql` union all `)}) bounds`,
  );
  if (!row?.first || !row.last) return undefined;
  return wholeDays({ start: new Date(row.first), end: new Date(new Date(row.last).getTime() + 1) });
}

export function wholeDays({ start, end }: Range): Range {
  return {
    start: new Date(Math.floor(start.getTime() / dayMs) * dayMs),
    end: new Date(Math.ceil(end.getTime() / dayMs) * dayMs),
  };
}
