import type { ReadContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { and, eq, gte, lt, ne, sql } from "drizzle-orm";
import { requests } from "./tables.ts";
import { sampleKeyId, type VersionUse } from "./types.ts";

export interface GetVersionUsageInput {
  readonly start: Date;
  readonly end: Date;
}

/** The calls in `[start, end)` by version and key, in the mode of the caller, refused calls included and sample calls left out. In no particular order. */
export async function getVersionUsage(ctx: ReadContext, input: GetVersionUsageInput): Promise<VersionUse[]> {
  requireScope(ctx, "usage.read");
  const rows = await ctx.db
    .select({
      version: requests.version,
      apiKeyId: requests.apiKeyId,
      calls: sql<string>`count(*)`,
      lastUsedAt: sql<string>`max(${requests.createdAt})`,
    })
    .from(requests)
    .where(
      and(
        eq(requests.organizationId, ctx.organization.id),
        eq(requests.mode, ctx.mode),
        // Nobody made these, so nobody has to upgrade for them.
        ne(requests.apiKeyId, sampleKeyId),
        gte(requests.createdAt, input.start),
        lt(requests.createdAt, input.end),
      ),
    )
    .groupBy(requests.version, requests.apiKeyId);
  return rows.map((row) => ({ ...row, calls: Number(row.calls), lastUsedAt: new Date(row.lastUsedAt) }));
}
