import { type Db, events } from "@sundial/db";
import type { Clock, Ids } from "@sundial/kernel";
import { and, asc, eq, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { webhookDeliveries, webhookEndpoints } from "../tables.ts";

export interface FanOutDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly newId: Ids;
}

const batch = 200;

/**
 * Decides for every new event which endpoints it goes to: enabled ones of its organization and mode that take its type and were there when it happened; what is of no
 * mode goes to those of live mode. An event is marked as decided in the transaction that writes its deliveries, so none is lost or doubled. Returns how many deliveries began.
 */
export async function fanOutEvents(deps: FanOutDeps): Promise<number> {
  let begun = 0;
  for (;;) {
    const { decided, deliveries } = await deps.db.transaction((tx) => fanOutBatch(tx, deps));
    begun += deliveries;
    if (decided < batch) return begun;
  }
}

async function fanOutBatch(tx: Db, { clock, newId }: FanOutDeps): Promise<{ decided: number; deliveries: number }> {
  const now = clock.now();
  const fresh = await tx
    .select({ id: events.id })
    .from(events)
    .where(isNull(events.fannedOutAt))
    .orderBy(asc(events.id))
    .limit(batch)
    .for("no key update", { skipLocked: true });
  if (fresh.length === 0) return { decided: 0, deliveries: 0 };
  const ids = fresh.map(({ id }) => id);
  const routes = await findRoutes(tx, ids);
  if (routes.length > 0)
    await tx
      .insert(webhookDeliveries)
      .values(
        routes.map((route) => ({
          ...route,
          id: newId("webhookDelivery"),
          state: "pending" as const,
          nextAttemptAt: now,
          createdAt: now,
        })),
      )
      .onConflictDoNothing();
  await tx.update(events).set({ fannedOutAt: now }).where(inArray(events.id, ids));
  return { decided: ids.length, deliveries: routes.length };
}

/** Locks the endpoints, so that none is disabled or deleted until their deliveries are there to be ended with it. */
function findRoutes(tx: Db, eventIds: readonly string[]) {
  const { id, organizationId, mode, eventTypes, disabledAt, createdAt } = webhookEndpoints;
  return tx
    .select({ endpointId: id, organizationId, mode, eventId: events.id })
    .from(events)
    .innerJoin(
      webhookEndpoints,
      and(
        eq(organizationId, events.organizationId),
        or(eq(mode, events.mode), and(isNull(events.mode), eq(mode, "live"))),
        isNull(disabledAt),
        or(isNull(eventTypes), sql`${events.type} = any(${eventTypes})`),
        lte(createdAt, events.createdAt),
      ),
    )
    .where(inArray(events.id, [...eventIds]))
    .for("share", { of: webhookEndpoints });
}
