import { type Db, events } from "@sundial/db";
import type { CallContext } from "@sundial/kernel";
import { and, asc, desc, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import { eventsOf } from "../lookup.ts";
import { webhookAttempts, webhookDeliveries } from "../tables.ts";
import type { Attempt, Delivery } from "../types.ts";

type Tenancy = Pick<CallContext, "organization" | "mode">;

export interface ReadDeliveriesInput {
  readonly where: SQL | undefined;
  readonly limit: number;
}

/** How many attempts of a delivery are told. */
const attemptsMax = 20;

/** Deliveries of the call's organization and mode for which a condition holds, newest first, with their attempts. */
export async function readDeliveries(db: Db, ctx: Tenancy, { where, limit }: ReadDeliveriesInput): Promise<Delivery[]> {
  const { id, endpointId, eventId, state, nextAttemptAt, createdAt } = webhookDeliveries;
  const rows = await db
    .select({ id, endpointId, eventId, eventType: events.type, state, nextAttemptAt, createdAt })
    .from(webhookDeliveries)
    .innerJoin(events, eq(events.id, eventId))
    .where(and(deliveriesOf(ctx), eventsOf(ctx), where))
    .orderBy(desc(id))
    .limit(limit);
  const attempts = await readAttempts(
    db,
    ctx,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({ ...row, attempts: attempts.get(row.id) ?? [] }));
}

function deliveriesOf(ctx: Tenancy) {
  return and(eq(webhookDeliveries.organizationId, ctx.organization.id), eq(webhookDeliveries.mode, ctx.mode));
}

async function readAttempts(
  db: Db,
  ctx: Tenancy,
  deliveryIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Attempt[]>> {
  if (deliveryIds.length === 0) return new Map();
  const { deliveryId, number } = webhookAttempts;
  const told = gt(number, sql`${webhookDeliveries.attempts} - ${attemptsMax}`);
  const rows = await db
    .select({ attempt: webhookAttempts })
    .from(webhookAttempts)
    .innerJoin(webhookDeliveries, eq(webhookDeliveries.id, deliveryId))
    .where(and(deliveriesOf(ctx), inArray(deliveryId, [...deliveryIds]), told))
    .orderBy(asc(number));
  return Map.groupBy(
    rows.map(({ attempt }) => attempt),
    (attempt) => attempt.deliveryId,
  );
}
