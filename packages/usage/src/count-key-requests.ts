import type { Db } from "@sundial/db";
import type { Mode } from "@sundial/kernel";
import { sql } from "drizzle-orm";
import { selectUsage } from "./rollup/select-usage.ts";
import type { Range } from "./rollup/split-range.ts";

export interface CountKeyRequestsInput extends Range {
  readonly organizationId: string;
  readonly mode: Mode;
  readonly apiKeyIds: readonly string[];
}

/** How many inference calls these keys of an organization made in `[start, end)`, whatever came of them. A key without any is left out. */
export async function countKeyRequests(db: Db, input: CountKeyRequestsInput): Promise<Map<string, number>> {
  const { organizationId, mode, apiKeyIds, start, end } = input;
  if (apiKeyIds.length === 0) return new Map();
  const rows = await db.execute<{ apiKeyId: string; requests: string }>(sql`
    with ${selectUsage({ organization: { id: organizationId }, mode }, { start, end, apiKeyIds, coarsest: "day" })}
    select api_key_id as "apiKeyId", sum(requests) as requests from usage group by 1`);
  return new Map(rows.map((row) => [row.apiKeyId, Number(row.requests)]));
}
