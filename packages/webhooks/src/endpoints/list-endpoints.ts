import type { ReadContext } from "@sundial/db";
import { requireCursor, requireScope } from "@sundial/errors";
import { type Page, type PageInput, toPage } from "@sundial/kernel";
import { and, desc, lt } from "drizzle-orm";
import { endpointColumns, inTenancy } from "../lookup.ts";
import { webhookEndpoints } from "../tables.ts";
import type { Endpoint } from "../types.ts";

/** The endpoints of the call's organization and mode, newest first, disabled ones included. Throws `invalid_cursor`. */
export async function listEndpoints(ctx: ReadContext, input: PageInput): Promise<Page<Endpoint>> {
  requireScope(ctx, "webhooks.read");
  const after = requireCursor("webhookEndpoint", input.after);
  const rows = await ctx.db
    .select(endpointColumns)
    .from(webhookEndpoints)
    .where(and(inTenancy(ctx), after === undefined ? undefined : lt(webhookEndpoints.id, after)))
    .orderBy(desc(webhookEndpoints.id))
    .limit(input.limit + 1);
  return toPage(rows, input.limit);
}
