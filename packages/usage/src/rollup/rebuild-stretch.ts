import type { Db } from "@sundial/db";
import type { Mode } from "@sundial/kernel";
import { type SQL, sql } from "drizzle-orm";
import { rebuildCallSites } from "../call-sites/rebuild-call-sites.ts";
import { instant } from "./select-usage.ts";
import type { Range } from "./split-range.ts";
import { keyColumns, type RollUpUnit, rollUpTables, startOf, sumColumnsOf, sumsOf, valueColumns } from "./sum-facts.ts";
import { type Drift, toDrift } from "./to-drift.ts";

export interface Tenancy {
  readonly organizationId: string;
  readonly mode: Mode;
}

/** Of the roll-ups of usage, and of the sums of days by where calls came from. */
export type UsageDrift = Readonly<Record<RollUpUnit | "callSite", Drift>>;

const none = toDrift(undefined);
export const noDrift: UsageDrift = { minute: none, hour: none, day: none, callSite: none };

/** Recomputes the roll-ups of whole UTC days up to their watermarks. The caller holds `lockRollUps`. Each roll-up is made of the one below it. */
export async function rebuildStretch(tx: Db, tenancy: Tenancy, days: Range): Promise<UsageDrift> {
  const conditions = (time: string) => sql`
    organization_id = ${tenancy.organizationId} and mode = ${tenancy.mode}
    and ${sql.raw(time)} >= ${instant(days.start)} and ${sql.raw(time)} < ${instant(days.end)}`;
  const rebuild = (unit: RollUpUnit, right: SQL) => replaceWrong(tx, { unit, right, stored: conditions("start") });
  const sumInto = (unit: RollUpUnit, time: string, from: SQL) => sql`
    select organization_id, mode, ${startOf(unit, sql.raw(time))} as start, api_key_id, model, outcome, ${sumsOf}
    from ${from} and ${conditions(time)} group by 1, 2, 3, 4, 5, 6`;
  return {
    minute: await rebuild(
      "minute",
      sumInto("minute", "at", sql`usage_facts where committed_in < (select usage_rolled_up_below())`),
    ),
    hour: await rebuild("hour", sumInto("hour", "start", sql`usage_minutes where true`)),
    day: await rebuild("day", sumInto("day", "start", sql`usage_hours where true`)),
    callSite: await rebuildCallSites(tx, tenancy, days),
  };
}

interface Replacement {
  readonly unit: RollUpUnit;
  /** A query for the rows as they should be. */
  readonly right: SQL;
  /** The condition of the rows that are there. */
  readonly stored: SQL;
}

async function replaceWrong(tx: Db, { unit, right, stored }: Replacement): Promise<Drift> {
  const table = sql.raw(rollUpTables[unit]);
  const more = (column: string) =>
    sql.raw(`coalesce(sum(coalesce(rights.${column}, 0) - coalesce(stored.${column}, 0)), 0)`);
  const [row] = await tx.execute<Record<keyof Drift, string>>(sql`
    with rights as materialized (${right}), stored as materialized (select * from ${table} where ${stored})
    select count(*) as rows, ${more("requests")} as requests, ${more("input_tokens")} as "inputTokens",
      ${more("cached_input_tokens")} as "cachedInputTokens", ${more("output_tokens")} as "outputTokens"
    from rights full join stored using (${keyColumns})
    where (${sumColumnsOf("rights")}) is distinct from (${sumColumnsOf("stored")})`);
  const drift = toDrift(row);
  if (drift.rows === 0) return drift;
  await tx.execute(sql`delete from ${table} where ${stored}`);
  await tx.execute(sql`insert into ${table} (${keyColumns}, ${valueColumns}) ${right}`);
  return drift;
}

export function addDrift(a: UsageDrift, b: UsageDrift): UsageDrift {
  return {
    minute: add(a.minute, b.minute),
    hour: add(a.hour, b.hour),
    day: add(a.day, b.day),
    callSite: add(a.callSite, b.callSite),
  };
}

function add(a: Drift, b: Drift): Drift {
  return {
    rows: a.rows + b.rows,
    requests: a.requests + b.requests,
    inputTokens: a.inputTokens + b.inputTokens,
    cachedInputTokens: a.cachedInputTokens + b.cachedInputTokens,
    outputTokens: a.outputTokens + b.outputTokens,
  };
}
