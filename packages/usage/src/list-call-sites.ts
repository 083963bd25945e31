import type { Db } from "@sundial/db";
import type { Mode } from "@sundial/kernel";
import { type SQL, sql } from "drizzle-orm";
import { type CallSite, sampleKeyId } from "./types.ts";

export interface ListCallSitesInput {
  /** Half-open: calls from `start` on, before `end`. */
  readonly start: Date;
  readonly end: Date;
  /** Of tokens only those of calls from here on are summed. */
  readonly tokensFrom: Date;
  /** Only calls that used one of these are looked for. */
  readonly versions: readonly string[];
  readonly operations: readonly string[];
  readonly models: readonly string[];
  /** Without it, those of everyone, for jobs and for the operator. */
  readonly tenancy?: { readonly organizationId: string; readonly mode?: Mode } | undefined;
}

/**
 * Where the calls came from that used one of the things, or a member of the request that is to end: by organization, mode, key, operation, model, version and client. Refused
 * calls are included, sample calls are left out. In no particular order. Reads the ledger of the whole range, so the range must be bounded.
 */
export async function listCallSites(db: Db, input: ListCallSitesInput): Promise<CallSite[]> {
  const { start, end, tokensFrom, versions, operations, models, tenancy } = input;
  const recent = sql`filter (where created_at >= ${tokensFrom.toISOString()}::timestamptz)`;
  const rows = await db.execute<Row>(sql`
    select organization_id as "organizationId", mode, api_key_id as "apiKeyId", operation, model, version,
      substring(user_agent from '^[^ ]+(?: [0-9][^ ]*)?') as client, to_json(deprecated_fields) as "deprecatedFields",
      count(*) as calls, min(created_at) as "firstSeenAt", max(created_at) as "lastSeenAt",
      coalesce(sum(input_tokens) ${recent}, 0) as "inputTokens",
      coalesce(sum(cached_input_tokens) ${recent}, 0) as "cachedInputTokens",
      coalesce(sum(output_tokens) ${recent}, 0) as "outputTokens"
    from requests
    where created_at >= ${start.toISOString()}::timestamptz and created_at < ${end.toISOString()}::timestamptz
      ${tenancy ? sql`and organization_id = ${tenancy.organizationId}` : sql``}
      ${tenancy?.mode ? sql`and mode = ${tenancy.mode}` : sql``}
      and api_key_id <> ${sampleKeyId}
      and (deprecated_fields is not null or ${isOneOf("version", versions)} or ${isOneOf("operation", operations)}
        or ${isOneOf("model", models)})
    group by 1, 2, 3, 4, 5, 6, 7, deprecated_fields`);
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

function isOneOf(column: "version" | "operation" | "model", values: readonly string[]): SQL {
  return values.length === 0 ? sql`false` : sql`${sql.raw(column)} in ${values}`;
}
