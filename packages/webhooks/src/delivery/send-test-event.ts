import { audit, events, inTransaction, type WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { assertEnabled, lockEndpoint } from "../lookup.ts";
import type { Delivery } from "../types.ts";
import { beginDelivery } from "./begin-delivery.ts";

/** Has an event of the type `webhook.test` sent to one endpoint, whatever types it takes. Throws `resource_not_found`, `webhook_endpoint_disabled`. */
export async function sendTestEvent(ctx: WriteContext, endpointId: string): Promise<Delivery> {
  requireScope(ctx, "webhooks.write");
  return inTransaction(ctx, async (tx) => {
    const endpoint = await lockEndpoint(tx, ctx, endpointId);
    assertEnabled(endpoint);
    const eventId = ctx.newId("event");
    const now = ctx.clock.now();
    await tx.insert(events).values({
      id: eventId,
      organizationId: endpoint.organizationId,
      mode: endpoint.mode,
      type: "webhook.test",
      subjectId: endpoint.id,
      summary: "Somebody asked for an event to try the endpoint with.",
      createdAt: now,
      // It goes to no other.
      fannedOutAt: now,
    });
    await audit(tx, ctx, { action: "webhook_endpoint.tested", target: endpoint.id, after: { eventId } });
    return beginDelivery(tx, ctx, { endpoint, eventId });
  });
}
