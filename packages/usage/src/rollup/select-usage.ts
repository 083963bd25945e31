import type { CallContext } from "@sundial/kernel";
import { type SQL, sql } from "drizzle-orm";
import { type Range, type RangePiece, splitRange, wholeMinutesOf } from "./split-range.ts";
import { type RollUpUnit, rollUpTables, startOf, totalTables, valueColumns } from "./sum-facts.ts";

export interface UsageFilters {
  readonly apiKeyId?: string | undefined;
  readonly apiKeyIds?: readonly string[] | undefined;
  readonly model?: string | undefined;
  readonly outcomes?: readonly string[] | undefined;
}

export interface UsageSelection extends Range, UsageFilters {
  /** The longest stretches that may be summed already: no longer than what they are summed into. */
  readonly coarsest: RollUpUnit;
  /** Nothing asks for key, model or outcome, which may then be null: minutes and hours are read as one row each. Together with no filter. */
  readonly sumsOnly?: boolean;
}

/**
 * Table expressions for the `with` of one statement, the last of which, `usage`, has rows (start, api_key_id, model, outcome, sums) that count
 * everything in the range exactly once: roll-ups in its middle, the ledger at its ragged ends, and what is not rolled up yet. `start` is that of
 * the coarsest unit around it. One statement, because the watermark and all the sums must be of one moment.
 */
export function selectUsage(ctx: Pick<CallContext, "organization" | "mode">, selection: UsageSelection): SQL {
  const pieces = splitRange(selection, selection.coarsest).map((piece) => selectPiece(ctx, piece, selection));
  const { start, end } = wholeMinutesOf(selection);
  const tail = sql`
    select ${startOf(selection.coarsest, sql`at`)} as start, api_key_id, model, outcome, ${valueColumns}
    from usage_tail(${ctx.organization.id}, ${ctx.mode}, ${instant(start)}, ${instant(end)}) where true ${filtersOf(selection)}`;
  const parts = sql.join([...pieces, tail], sql` union all `);
  return sql`rolled_up as materialized (select usage_rolled_up_below() as below), usage as (${parts})`;
}

function selectPiece(
  ctx: Pick<CallContext, "organization" | "mode">,
  { source, start, end }: RangePiece,
  { coarsest, sumsOnly = false, ...filters }: UsageSelection,
): SQL {
  if (sumsOnly && (source === "minute" || source === "hour"))
    return selectTotals(ctx, { source, start, end, coarsest });
  const isLedger = source === "ledger";
  const time = sql.raw(isLedger ? "at" : "start");
  // Truncating costs a third of such a question, and most rows need none.
  const unitStart = source === coarsest ? time : startOf(coarsest, time);
  const from = isLedger
    ? sql`usage_facts where true`
    : sql`${sql.raw(rollUpTables[source])} where (select below from rolled_up) is not null`;
  return sql`
    select ${unitStart} as start, api_key_id, model, outcome, ${valueColumns} from ${from}
      and organization_id = ${ctx.organization.id} and mode = ${ctx.mode}
      and ${time} >= ${instant(start)} and ${time} < ${instant(end)} ${filtersOf(filters)}`;
}

interface TotalsPiece extends Range, Pick<UsageSelection, "coarsest"> {
  readonly source: keyof typeof totalTables;
}

function selectTotals(
  ctx: Pick<CallContext, "organization" | "mode">,
  { source, start, end, coarsest }: TotalsPiece,
): SQL {
  const unitStart = source === coarsest ? sql`start` : startOf(coarsest, sql`start`);
  return sql`
    select ${unitStart} as start, null::text as api_key_id, null::text as model, null::text as outcome, ${valueColumns}
    from ${sql.raw(totalTables[source])} where (select below from rolled_up) is not null
      and organization_id = ${ctx.organization.id} and mode = ${ctx.mode} and start >= ${instant(start)} and start < ${instant(end)}`;
}

function filtersOf({ apiKeyId, apiKeyIds, model, outcomes }: UsageFilters): SQL {
  const all = [
    apiKeyId === undefined ? undefined : sql`and api_key_id = ${apiKeyId}`,
    apiKeyIds && (apiKeyIds.length === 0 ? sql`and false` : sql`and api_key_id in ${apiKeyIds}`),
    model === undefined ? undefined : sql`and model = ${model}`,
    outcomes && (outcomes.length === 0 ? sql`and false` : sql`and outcome in ${outcomes}`),
  ];
  return sql.join(
    all.filter((one) => one !== undefined),
    sql` `,
  );
}

export function instant(at: Date): SQL {
  return sql`${at.toISOString()}::timestamptz`;
}
