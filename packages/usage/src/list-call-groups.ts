import type { ReadContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { and, eq, gte, lt, ne, sql } from "drizzle-orm";
import { requests } from "./tables.ts";
import { type CallGroup, sampleKeyId } from "./types.ts";

export interface ListCallGroupsInput {
  readonly start: Date;
  readonly end: Date;
}

/**
 * The calls in `[start, end)` by operation, version and model, in the mode of the caller, refused calls included and sample calls left out.
 * In no particular order.
 */
export async function listCallGroups(ctx: ReadContext, input: ListCallGroupsInput): Promise<CallGroup[]> {
  requireScope(ctx, "usage.read");
  const rows = await ctx.db
    .select({
      operation: requests.operation,
      version: requests.version,
      model: requests.model,
      calls: sql<string>`count(*)`,
      lastCalledAt: sql<string>`max(${requests.createdAt})`,
    })
    .from(requests)
    .where(
      and(
        eq(requests.organizationId, ctx.organization.id),
        eq(requests.mode, ctx.mode),
        ne(requests.apiKeyId, sampleKeyId), // nobody made these
        gte(requests.createdAt, input.start),
        lt(requests.createdAt, input.end),
      ),
    )
    .groupBy(requests.operation, requests.version, requests.model);
  return rows.map((row) => ({ ...row, calls: Number(row.calls), lastCalledAt: new Date(row.lastCalledAt) }));
}
