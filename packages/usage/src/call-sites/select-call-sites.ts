import type { Mode } from "@sundial/kernel";
import { type SQL, sql } from "drizzle-orm";
import { sampleKeyId } from "../types.ts";

export const siteColumns = sql.raw(
  "organization_id, mode, start, api_key_id, operation, version, model, client, deprecated_fields",
);
export const sumColumns = sql.raw("calls, first_at, last_at, input_tokens, cached_input_tokens, output_tokens");

/** Who asks what a later instant will refuse does not use it; who is answered as of an earlier one does. */
const isNoRehearsal = sql.raw("(as_of is null or as_of <= created_at)");

/** Calls of the ledger, or of a query with its columns, by UTC day and by where they came from. Sample calls and rehearsals are left out. */
export function sumCallsOf(calls: SQL, conditions: SQL): SQL {
  return sql`
    select organization_id, mode, date_trunc('day', created_at, 'UTC') as start, api_key_id, operation, version, model,
      client_of(user_agent) as client, deprecated_fields, count(*) as calls, min(created_at) as first_at, max(created_at) as last_at,
      sum(input_tokens)::bigint as input_tokens, sum(cached_input_tokens)::bigint as cached_input_tokens,
      sum(output_tokens)::bigint as output_tokens
    from ${calls} where api_key_id <> ${sampleKeyId} and ${isNoRehearsal} and ${conditions} group by 1, 2, 3, 4, 5, 6, 7, 8, 9`;
}

/** Whose calls: of everyone without an organization, in both modes without one. */
export interface CallTenancy {
  readonly organizationId: string;
  readonly mode?: Mode;
}

export function isOf(tenancy: CallTenancy | undefined): SQL {
  if (!tenancy) return sql`true`;
  const { organizationId, mode } = tenancy;
  return sql`organization_id = ${organizationId} and mode in ${mode ? [mode] : ["test", "live"]}`;
}
