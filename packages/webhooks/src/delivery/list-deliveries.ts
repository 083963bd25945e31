import type { ReadContext } from "@sundial/db";
import { requireCursor, requireScope } from "@sundial/errors";
import { type Page, type PageInput, toPage } from "@sundial/kernel";
import { and, eq, lt } from "drizzle-orm";
import { findEndpoint } from "../lookup.ts";
import { webhookDeliveries } from "../tables.ts";
import type { Delivery } from "../types.ts";
import { readDeliveries } from "./read-deliveries.ts";

export interface ListDeliveriesInput extends PageInput {
  readonly endpointId: string;
}

/** What was and is to be sent to an endpoint, newest first. Throws `resource_not_found`, `invalid_cursor`. */
export async function listDeliveries(ctx: ReadContext, input: ListDeliveriesInput): Promise<Page<Delivery>> {
  requireScope(ctx, "webhooks.read");
  const after = requireCursor("webhookDelivery", input.after);
  const { id } = await findEndpoint(ctx.db, ctx, input.endpointId);
  const where = and(
    eq(webhookDeliveries.endpointId, id),
    after === undefined ? undefined : lt(webhookDeliveries.id, after),
  );
  return toPage(await readDeliveries(ctx.db, ctx, { where, limit: input.limit + 1 }), input.limit);
}
