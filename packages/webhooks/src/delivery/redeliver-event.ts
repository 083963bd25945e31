import { audit, events, inTransaction, type WriteContext } from "@sundial/db";
import { coreErrors, requireScope } from "@sundial/errors";
import { and, eq } from "drizzle-orm";
import { assertEnabled, eventsOf, lockEndpoint } from "../lookup.ts";
import type { Delivery } from "../types.ts";
import { beginDelivery } from "./begin-delivery.ts";

export interface RedeliverEventInput {
  readonly endpointId: string;
  readonly eventId: string;
}

/**
 * Has an event sent to an endpoint again, or for the first time, whatever types it takes. Throws `resource_not_found` for an event that is of another mode or forgotten,
 * `webhook_endpoint_disabled`.
 */
export async function redeliverEvent(ctx: WriteContext, input: RedeliverEventInput): Promise<Delivery> {
  requireScope(ctx, "webhooks.write");
  return inTransaction(ctx, async (tx) => {
    const endpoint = await lockEndpoint(tx, ctx, input.endpointId);
    const [event] = await tx
      .select({ id: events.id })
      .from(events)
      .where(and(eventsOf(ctx), eq(events.id, input.eventId)));
    if (!event) throw coreErrors.resource_not_found({ resource: "event", id: input.eventId });
    assertEnabled(endpoint);
    await audit(tx, ctx, { action: "webhook_event.redelivered", target: endpoint.id, after: { eventId: event.id } });
    return beginDelivery(tx, ctx, { endpoint, eventId: event.id });
  });
}
