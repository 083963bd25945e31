import type { ReadContext } from "@sundial/db";
import { requireCursor, requireScope } from "@sundial/errors";
import { type Page, type PageInput, toPage } from "@sundial/kernel";
import { and, desc, lt } from "drizzle-orm";
import { inTenancy, keyColumns } from "./lookup.ts";
import { apiKeys } from "./tables.ts";
import type { Key } from "./types.ts";

/** The keys of the call's organization and mode, newest first, revoked and expired ones included. */
export async function listKeys(ctx: ReadContext, input: PageInput): Promise<Page<Key>> {
  requireScope(ctx, "keys.read");
  const after = requireCursor("key", input.after);
  const rows = await ctx.db
    .select(keyColumns)
    .from(apiKeys)
    .where(and(inTenancy(ctx), after === undefined ? undefined : lt(apiKeys.id, after)))
    .orderBy(desc(apiKeys.id))
    .limit(input.limit + 1);
  return toPage(rows, input.limit);
}
