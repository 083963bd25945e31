import { audit, inTransaction, type WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { and, eq } from "drizzle-orm";
import { inTenancy, lockEndpoint } from "../lookup.ts";
import { webhookEndpoints } from "../tables.ts";

/** Removes an endpoint with what was sent to it. An attempt under way is not called off. Throws `resource_not_found`. */
export async function deleteEndpoint(ctx: WriteContext, endpointId: string): Promise<void> {
  requireScope(ctx, "webhooks.write");
  await inTransaction(ctx, async (tx) => {
    const { id, url, eventTypes } = await lockEndpoint(tx, ctx, endpointId);
    await tx.delete(webhookEndpoints).where(and(inTenancy(ctx), eq(webhookEndpoints.id, id)));
    await audit(tx, ctx, { action: "webhook_endpoint.deleted", target: id, before: { url, eventTypes } });
  });
}
