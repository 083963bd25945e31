import type { Db } from "@sundial/db";
import { type SQL, sql } from "drizzle-orm";
import { instant } from "../rollup/select-usage.ts";
import type { CallSite } from "../types.ts";
import { type CallTenancy, isOf, siteColumns, sumCallsOf, sumColumns } from "./select-call-sites.ts";

export interface ListCallSitesInput {
  /** From here on. Read soonest from the beginning of a UTC day, because what is summed is whole days. */
  readonly start: Date;
  /** Before this; up to the newest without it. */
  readonly end?: Date | undefined;
  /** Of tokens only those of the UTC days from the day of this instant on are summed; all without it. */
  readonly tokensFrom?: Date | undefined;
  /** Only calls that used one of these, or any member of a request that is to end, are looked for; all without it. */
  readonly using?: UsedThings | undefined;
  /** Without it, those of everyone, for jobs and for the operator. */
  readonly tenancy?: CallTenancy | undefined;
}

export interface UsedThings {
  readonly versions: readonly string[];
  readonly operations: readonly string[];
  readonly models: readonly string[];
}

const dayMs = 86_400_000;

/**
 * Where calls came from: by organization, mode, key, operation, model, version, client and members that are to end. Refused calls are included, sample calls and rehearsals of a later
 * instant are left out. In no particular order. Read from sums of whole UTC days, and from the ledger at both ends and for what is not summed yet, in one statement, so that every call counts once.
 */
export async function listCallSites(db: Db, input: ListCallSitesInput): Promise<CallSite[]> {
  const tokensFrom = floorDay(input.tokensFrom ?? input.start);
  const recent = sql`filter (where start >= ${instant(tokensFrom)})`;
  const rows = await db.execute<Row>(sql`
    with calls as (${selectPieces(input)})
    select organization_id as "organizationId", mode, api_key_id as "apiKeyId", operation, model, version, client,
      to_json(deprecated_fields) as "deprecatedFields", sum(calls) as calls, min(first_at) as "firstSeenAt", max(last_at) as "lastSeenAt",
      coalesce(sum(input_tokens) ${recent}, 0) as "inputTokens",
      coalesce(sum(cached_input_tokens) ${recent}, 0) as "cachedInputTokens",
      coalesce(sum(output_tokens) ${recent}, 0) as "outputTokens"
    from calls where ${isUsing(input.using)}
    group by organization_id, mode, api_key_id, operation, model, version, client, deprecated_fields`);
  return rows.map((row) => ({
    ...row,
    deprecatedFields: row.deprecatedFields ?? [],
    calls: Number(row.calls),
    firstSeenAt: new Date(row.firstSeenAt),
    lastSeenAt: new Date(row.lastSeenAt),
    inputTokens: BigInt(row.inputTokens),
    cachedInputTokens: BigInt(row.cachedInputTokens),
    outputTokens: BigInt(row.outputTokens),
  }));
}

type Counted = "calls" | "firstSeenAt" | "lastSeenAt" | "inputTokens" | "cachedInputTokens" | "outputTokens";
type Row = Omit<CallSite, Counted | "deprecatedFields"> &
  Record<Counted, string> & { deprecatedFields: readonly string[] | null };

function selectPieces({ start, end, tenancy }: ListCallSitesInput): SQL {
  const ours = isOf(tenancy);
  const [firstDay, lastDay] = [floorDay(new Date(start.getTime() + dayMs - 1)), end && floorDay(end)];
  const ofLedger = (from: Date, until: Date) =>
    sumCallsOf(sql`requests`, sql`${ours} and created_at >= ${instant(from)} and created_at < ${instant(until)}`);
  // Within one day, or over one midnight, there is no whole day.
  if (end && lastDay && firstDay >= lastDay) return ofLedger(start, end);
  const before = lastDay ? instant(lastDay) : sql`'infinity'::timestamptz`;
  const notSummed = sql`calls_not_summed(${tenancy?.organizationId ?? null}, ${instant(firstDay)}, ${before})`;
  const pieces = [
    sql`select ${siteColumns}, ${sumColumns} from call_site_days
      where (select call_sites_summed_below()) is not null and ${ours} and start >= ${instant(firstDay)} and start < ${before}`,
    sumCallsOf(notSummed, ours),
    ...(start < firstDay ? [ofLedger(start, firstDay)] : []),
    ...(end && lastDay && lastDay < end ? [ofLedger(lastDay, end)] : []),
  ];
  return sql.join(pieces, sql` union all `);
}

function isUsing(using: UsedThings | undefined): SQL {
  if (!using) return sql`true`;
  return sql`(deprecated_fields is not null or ${isOneOf("version", using.versions)} or ${isOneOf("operation", using.operations)}
    or ${isOneOf("model", using.models)})`;
}

function isOneOf(column: "version" | "operation" | "model", values: readonly string[]): SQL {
  return values.length === 0 ? sql`false` : sql`${sql.raw(column)} in ${values}`;
}

function floorDay(at: Date): Date {
  return new Date(Math.floor(at.getTime() / dayMs) * dayMs);
}
