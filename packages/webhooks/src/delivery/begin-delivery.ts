import { announceEvents, type Db, type WriteContext } from "@sundial/db";
import { and, eq } from "drizzle-orm";
import { webhookDeliveries } from "../tables.ts";
import type { Delivery, Endpoint } from "../types.ts";
import { readDeliveries } from "./read-deliveries.ts";

/** Has an event sent to an endpoint now, with a new ladder, whether or not it was sent there before. Part of the caller's transaction, which has locked the endpoint. */
export async function beginDelivery(
  tx: Db,
  ctx: WriteContext,
  { endpoint, eventId }: { readonly endpoint: Endpoint; readonly eventId: string },
): Promise<Delivery> {
  const now = ctx.clock.now();
  const anew = { state: "pending", step: 0, ladderBeganAt: null, nextAttemptAt: now } as const;
  await tx
    .insert(webhookDeliveries)
    .values({
      ...anew,
      id: ctx.newId("webhookDelivery"),
      organizationId: endpoint.organizationId,
      mode: endpoint.mode,
      endpointId: endpoint.id,
      eventId,
      createdAt: now,
    })
    .onConflictDoUpdate({ target: [webhookDeliveries.eventId, webhookDeliveries.endpointId], set: anew });
  await announceEvents(tx);
  const where = and(eq(webhookDeliveries.eventId, eventId), eq(webhookDeliveries.endpointId, endpoint.id));
  const [delivery] = await readDeliveries(tx, ctx, { where, limit: 1 });
  if (!delivery) throw new Error("a delivery that was just written is not there");
  return delivery;
}
