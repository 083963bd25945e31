import type { ReadContext } from "@sundial/db";
import { coreErrors, requireScope } from "@sundial/errors";
import { decodeCursor, encodeCursor, type Page, type PageInput } from "@sundial/kernel";
import { type SQL, sql } from "drizzle-orm";
import { assertRange } from "./assert-range.ts";
import { instant, selectUsage } from "./rollup/select-usage.ts";
import type { Range } from "./rollup/split-range.ts";
import type { UsageOutcome, UsageRow } from "./types.ts";

/** `outcomes` are those that count; adjustments are rows with the outcome `adjusted`. `limit` may be larger than a list of the API allows. */
export interface ListUsageRowsInput extends PageInput, Range {
  readonly model: string;
  readonly tokenClass: "input" | "cached_input" | "output" | "embedding";
  readonly outcomes: readonly UsageOutcome[];
  /** A `pg_current_snapshot()` of an earlier moment: what it could not see yet is left out, so that a sum of that moment can be opened. */
  readonly seenBy?: string | undefined;
}

interface Position {
  readonly at: Date;
  readonly id: string;
}

const minuteMs = 60_000;
const classTokens = {
  input: "input_tokens - cached_input_tokens",
  cached_input: "cached_input_tokens",
  output: "output_tokens",
  embedding: "input_tokens",
};

/**
 * Calls and adjustments of one model in `[start, end)`, oldest first, each with its tokens of the class and how many came before it in the
 * range. What lies before the minute of the cursor is summed from roll-ups, so that the last page costs what the first does. Throws
 * `invalid_cursor`, `invalid_time_range`.
 */
export async function listUsageRows(ctx: ReadContext, input: ListUsageRowsInput): Promise<Page<UsageRow>> {
  requireScope(ctx, "usage.read");
  assertRange(input.start, input.end);
  const after = readCursor(input.after);
  const begin = after ? laterOf(input.start, floorMinute(after.at)) : input.start;
  const { model, outcomes } = input;
  const summed = { model, outcomes, start: input.start, end: begin, coarsest: "day" } as const;
  const position = after ? sql`(${instant(after.at)}, ${after.id})` : sql`(${instant(begin)}, '')`;
  const rows = await ctx.db.execute<Row>(sql`
    with ${selectUsage(ctx, summed)},
    page as materialized (${selectPage(ctx, input, { begin, position })}),
    before as materialized (
      select (select coalesce(sum(${tokensOf(input)}), 0) from usage) - ${unseenTokens(ctx, input, begin)}
        + (select coalesce(sum(${tokensOf(input)}), 0) from usage_facts
          where ${conditions(ctx, input)} and at >= ${instant(begin)} and at < ${instant(input.end)} and (at, id) <= ${position}) as tokens)
    select id, at, api_key_id as "apiKeyId", model, outcome, input_tokens as "inputTokens", cached_input_tokens as "cachedInputTokens",
      output_tokens as "outputTokens", ${tokensOf(input)} as tokens,
      (select tokens from before) + sum(${tokensOf(input)}) over (order by at, id rows unbounded preceding) - ${tokensOf(input)} as "tokensBefore"
    from page order by at, id`);
  return toUsagePage(rows.map(toUsageRow), input.limit);
}

/** One row more than a page, from each of both tables in the order of its index and no further: through their union every row would be sorted. */
function selectPage(
  ctx: ReadContext,
  input: ListUsageRowsInput,
  { begin, position }: { readonly begin: Date; readonly position: SQL },
): SQL {
  const first = (table: string, time: string, outcome: string) => sql`
    (select id, ${sql.raw(time)} as at, api_key_id, model, ${sql.raw(outcome)} as outcome, input_tokens, cached_input_tokens, output_tokens
    from ${sql.raw(table)}
    where ${conditions(ctx, input, outcome)} and ${sql.raw(time)} >= ${instant(begin)} and ${sql.raw(time)} < ${instant(input.end)}
      and (${sql.raw(time)}, id) > ${position}
    order by ${sql.raw(time)}, id limit ${input.limit + 1})`;
  const calls = first("requests", "created_at", "outcome");
  const adjustments = first("usage_adjustments", "at", "'adjusted'::text");
  return sql`select * from (${calls} union all ${adjustments}) both_kinds order by at, id limit ${input.limit + 1}`;
}

/** What roll-ups have in them of before the page, and the snapshot could not see. */
function unseenTokens(ctx: ReadContext, input: ListUsageRowsInput, end: Date): SQL {
  if (input.seenBy === undefined) return sql`0`;
  const snapshot = sql`${input.seenBy}::pg_snapshot`;
  return sql`(select coalesce(sum(${tokensOf(input)}), 0) from usage_facts
    where committed_in >= pg_snapshot_xmin(${snapshot}) and not pg_visible_in_snapshot(committed_in, ${snapshot})
      and ${conditions(ctx, { ...input, seenBy: undefined })} and at >= ${instant(input.start)} and at < ${instant(end)})`;
}

function conditions(ctx: ReadContext, { model, outcomes, seenBy }: ListUsageRowsInput, outcome = "outcome"): SQL {
  const counts = outcomes.length === 0 ? sql`false` : sql`${sql.raw(outcome)} in ${outcomes}`;
  return sql`organization_id = ${ctx.organization.id} and mode = ${ctx.mode} and model = ${model} and ${counts}
    ${seenBy === undefined ? sql`` : sql`and pg_visible_in_snapshot(committed_in, ${seenBy}::pg_snapshot)`}`;
}

function tokensOf({ tokenClass }: ListUsageRowsInput): SQL {
  return sql.raw(`(${classTokens[tokenClass]})`);
}

type Row = Record<
  "id" | "at" | "apiKeyId" | "model" | "inputTokens" | "cachedInputTokens" | "outputTokens" | "tokens" | "tokensBefore",
  string
> & { outcome: UsageOutcome };

function toUsageRow(row: Row): UsageRow {
  return {
    id: row.id,
    at: new Date(row.at),
    apiKeyId: row.apiKeyId,
    model: row.model,
    outcome: row.outcome,
    inputTokens: BigInt(row.inputTokens),
    cachedInputTokens: BigInt(row.cachedInputTokens),
    outputTokens: BigInt(row.outputTokens),
    tokens: BigInt(row.tokens),
    tokensBefore: BigInt(row.tokensBefore),
  };
}

/** The moment is part of the cursor: an adjustment's is not the one in its id. */
function toUsagePage(rows: readonly UsageRow[], limit: number): Page<UsageRow> {
  const data = rows.slice(0, limit);
  const hasMore = rows.length > limit;
  const last = data.at(-1);
  return { data, hasMore, nextCursor: hasMore && last ? encodeCursor(`${last.at.getTime()}:${last.id}`) : null };
}

function readCursor(cursor: string | undefined): Position | undefined {
  if (cursor === undefined) return undefined;
  const [, ms, id] = /^(\d{1,15}):((?:req|adj)_[0-9a-z]+)$/.exec(decodeCursor(cursor) ?? "") ?? [];
  if (ms === undefined || id === undefined) throw coreErrors.invalid_cursor({}, { param: "after" });
  return { at: new Date(Number(ms)), id };
}

function floorMinute(at: Date): Date {
  return new Date(Math.floor(at.getTime() / minuteMs) * minuteMs);
}

function laterOf(a: Date, b: Date): Date {
  return a > b ? a : b;
}
