import { type Db, events } from "@sundial/db";
import { and, asc, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import { webhookAttempts, webhookDeliveries } from "../tables.ts";
import type { Delivery } from "../types.ts";

/** How many attempts of a delivery are told. */
const attemptsMax = 20;

/** The deliveries for which a condition holds, which names their organization and mode, newest first, with their attempts. */
export async function readDeliveries(db: Db, where: SQL | undefined, limit: number): Promise<Delivery[]> {
  const { id, endpointId, eventId, state, nextAttemptAt, createdAt } = webhookDeliveries;
  const rows = await db
    .select({ id, endpointId, eventId, eventType: events.type, state, nextAttemptAt, createdAt })
    .from(webhookDeliveries)
    .innerJoin(events, eq(events.id, eventId))
    .where(where)
    .orderBy(sql`${id} desc`)
    .limit(limit);
  const attempts = await readAttempts(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({ ...row, attempts: attempts.get(row.id) ?? [] }));
}

async function readAttempts(db: Db, deliveryIds: readonly string[]) {
  if (deliveryIds.length === 0) return new Map<string, never>();
  const { deliveryId, number } = webhookAttempts;
  const rows = await db
    .select({ attempt: webhookAttempts })
    .from(webhookAttempts)
    .innerJoin(webhookDeliveries, eq(webhookDeliveries.id, deliveryId))
    .where(and(inArray(deliveryId, [...deliveryIds]), gt(number, sql`${webhookDeliveries.attempts} - ${attemptsMax}`)))
    .orderBy(asc(number));
  return Map.groupBy(
    rows.map(({ attempt }) => attempt),
    (attempt) => attempt.deliveryId,
  );
}
