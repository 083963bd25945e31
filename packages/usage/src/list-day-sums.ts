import type { Db } from "@sundial/db";
import type { Mode } from "@sundial/kernel";
import { sql } from "drizzle-orm";
import { instant } from "./rollup/select-usage.ts";
import type { Range } from "./rollup/split-range.ts";
import type { UsageOutcome } from "./types.ts";

/** What an organization used of a model in one UTC day, all keys together; `inputTokens` includes the cached ones. */
export interface DayUsage {
  readonly organizationId: string;
  readonly model: string;
  readonly day: Date;
  /** `ledger`: summed from its rows. `roll-ups`: from the sums of days. */
  readonly source: "ledger" | "roll-ups";
  readonly inputTokens: bigint;
  readonly cachedInputTokens: bigint;
  readonly outputTokens: bigint;
}

export interface ListDaySumsInput extends Range {
  /** Since when each organization's usage counts; minutes that began before are left out. */
  readonly since: ReadonlyMap<string, Date>;
  readonly mode: Mode;
  readonly outcomes: readonly UsageOutcome[];
}

/**
 * The same usage counted twice, to be held against each other: by the ledger's rows and by the roll-ups of days (of minutes on the day on which an organization begins to
 * count), both up to where the roll-ups have come, in one statement, so that both are of one moment. `start` and `end` are starts of UTC days.
 */
export async function listDaySums(
  db: Db,
  { since, mode, outcomes, start, end }: ListDaySumsInput,
): Promise<DayUsage[]> {
  if (since.size === 0 || outcomes.length === 0) return [];
  const counting = JSON.stringify([...since].map(([id, at]) => ({ organization_id: id, since: at })));
  const counted = (time: string) => sql`
    outcome in ${outcomes} and ${sql.raw(time)} >= ${instant(start)} and ${sql.raw(time)} < ${instant(end)}
      and date_trunc('minute', ${sql.raw(time)}, 'UTC') >= since`;
  const sums = sql`sum(input_tokens) as "inputTokens", sum(cached_input_tokens) as "cachedInputTokens", sum(output_tokens) as "outputTokens"`;
  const rows = await db.execute<Row>(sql`
    with counting as (select * from json_to_recordset(${counting}::text::json) as c (organization_id text, since timestamptz))
    select organization_id as "organizationId", model, date_trunc('day', at, 'UTC') as day, 'ledger' as source, ${sums}
    from usage_facts join counting using (organization_id) where mode = ${mode} and ${counted("at")} and committed_in < usage_rolled_up_below()
    group by 1, 2, 3
    union all
    select organization_id, model, start, 'roll-ups', ${sums}
    from usage_days join counting using (organization_id) where mode = ${mode} and ${counted("start")} and usage_rolled_up_below() is not null
    group by 1, 2, 3
    union all
    select organization_id, model, date_trunc('day', start, 'UTC'), 'roll-ups', ${sums}
    from usage_minutes join counting using (organization_id) where mode = ${mode} and ${counted("start")} and usage_rolled_up_below() is not null and date_trunc('day', start, 'UTC') < since
    group by 1, 2, 3`);
  return rows.map((row) => ({
    ...row,
    day: new Date(row.day),
    inputTokens: BigInt(row.inputTokens),
    cachedInputTokens: BigInt(row.cachedInputTokens),
    outputTokens: BigInt(row.outputTokens),
  }));
}

type Row = Record<"organizationId" | "model" | "day" | "inputTokens" | "cachedInputTokens" | "outputTokens", string> &
  Pick<DayUsage, "source">;
