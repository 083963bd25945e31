import type { Db } from "@sundial/db";
import type { Mode } from "@sundial/kernel";
import { sql } from "drizzle-orm";
import { findDays, usageSources, wholeDays } from "./find-days.ts";
import { lockRollUps } from "./lock-roll-ups.ts";
import { addDrift, noDrift, rebuildStretch, type Tenancy, type UsageDrift } from "./rebuild-stretch.ts";
import type { Range } from "./split-range.ts";

export interface RebuildUsageInput {
  /** Widened to whole UTC days. Without it everything is recomputed. */
  readonly range?: Range | undefined;
  readonly organizationId?: string | undefined;
}

const dayMs = 86_400_000;
const stretchMs = 92 * dayMs;

/**
 * Makes the roll-ups what the ledger says, and returns how far they were from it: all zero when they were right. One organization, mode and
 * quarter at a time, each in a transaction that holds up the roll-up job, so that it can run beside everything.
 */
export async function rebuildUsage(db: Db, input: RebuildUsageInput = {}): Promise<UsageDrift> {
  let drift = noDrift;
  const only = input.organizationId;
  for (let at = await nextTenancy(db, { after: null, only }); at; at = await nextTenancy(db, { after: at, only })) {
    const known = await findDays(db, at);
    if (!known) continue;
    const days = input.range ? overlap(known, wholeDays(input.range)) : known;
    for (let ms = days.start.getTime(); ms < days.end.getTime(); ms += stretchMs) {
      const stretch = { start: new Date(ms), end: new Date(Math.min(ms + stretchMs, days.end.getTime())) };
      drift = addDrift(drift, await rebuild(db, at, stretch));
    }
  }
  return drift;
}

async function rebuild(db: Db, tenancy: Tenancy, stretch: Range): Promise<UsageDrift> {
  return db.transaction(async (tx) => {
    await lockRollUps(tx);
    return rebuildStretch(tx, tenancy, stretch);
  });
}

/** In the order of the keys, so that each is one step in an index. */
async function nextTenancy(
  db: Db,
  { after, only }: { readonly after: Tenancy | null; readonly only: string | undefined },
): Promise<Tenancy | undefined> {
  const from = sql`(${after?.organizationId ?? only ?? ""}, ${after?.mode ?? ""})`;
  const first = (table: string) => sql`
    (select organization_id, mode from ${sql.raw(table)} where (organization_id, mode) > ${from} order by 1, 2 limit 1)`;
  const [next] = await db.execute<{ organizationId: string; mode: Mode }>(sql`
    select organization_id as "organizationId", mode from (${sql.join(
      usageSources.map(({ table }) => first(table)),
      sql` union all `,
    )}) found
    order by 1, 2 limit 1`);
  return next && (only === undefined || next.organizationId === only) ? next : undefined;
}

function overlap(a: Range, b: Range): Range {
  return {
    start: new Date(Math.max(a.start.getTime(), b.start.getTime())),
    end: new Date(Math.min(a.end.getTime(), b.end.getTime())),
  };
}
