import type { Db } from "@sundial/db";
import type { Clock } from "@sundial/kernel";
import { and, eq, inArray, sql } from "drizzle-orm";
import { meterKey } from "../catalogue/meter-key.ts";
import { type Collector, CollectorError } from "../collector.ts";
import { billingCustomers, meterEvents } from "../tables/collecting.ts";

const minuteMs = 60_000;

export interface SettleStaleDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly collector: Pick<Collector, "readMeterSums">;
}

/**
 * Finds out of stale entries whether they were delivered, by what the collector holds of their minute: what was sent and them too, so they were; what was sent alone, so they
 * were not and may be sent anew. Anything else stays as it is, for a person to look at. Returns how many stay.
 */
export async function settleStaleEvents(deps: SettleStaleDeps): Promise<number> {
  const events = await deps.db
    .select({ event: meterEvents, customerId: billingCustomers.customerId })
    .from(meterEvents)
    .innerJoin(billingCustomers, eq(billingCustomers.organizationId, meterEvents.organizationId))
    .where(eq(meterEvents.state, "stale"));
  const minutes = Map.groupBy(
    events,
    ({ event }) => `${event.organizationId} ${event.model} ${event.tokenClass} ${event.minute.getTime()}`,
  );
  let left = 0;
  for (const stale of minutes.values()) if (!(await settleMinute(deps, stale))) left += stale.length;
  return left;
}

interface StaleEvent {
  readonly event: typeof meterEvents.$inferSelect;
  readonly customerId: string;
}

async function settleMinute(deps: SettleStaleDeps, stale: readonly StaleEvent[]): Promise<boolean> {
  const [first] = stale;
  if (!first) return true;
  const [held, sent] = await Promise.all([readHeld(deps, first), readSent(deps, first)]);
  if (held === null) return false;
  const tried = stale.reduce((sum, { event }) => sum + event.value, 0n);
  const identifiers = stale.map(({ event }) => event.identifier);
  if (held === sent + tried) return settle(deps, identifiers, { state: "sent", sentAt: deps.clock.now(), error: null });
  if (held === sent) return settle(deps, identifiers, { state: "pending", firstTriedAt: null, error: null });
  await settle(deps, identifiers, {
    state: "stale",
    error: `the collector holds ${held}, ${sent} was sent for certain`,
  });
  return false;
}

/** Null when the collector cannot be asked now. */
async function readHeld({ collector }: SettleStaleDeps, { event, customerId }: StaleEvent): Promise<bigint | null> {
  const from = event.minute;
  const until = new Date(from.getTime() + minuteMs);
  const meter = meterKey(event.model, event.tokenClass);
  try {
    const sums = await collector.readMeterSums({ customerId, meter, from, until, by: "whole" });
    return sums.reduce((sum, { value }) => sum + value, 0n);
  } catch (error) {
    if (error instanceof CollectorError) return null;
    throw error;
  }
}

async function readSent({ db }: SettleStaleDeps, { event }: StaleEvent): Promise<bigint> {
  const [row] = await db
    .select({ value: sql<string>`coalesce(sum(${meterEvents.value}), 0)::text` })
    .from(meterEvents)
    .where(
      and(
        eq(meterEvents.organizationId, event.organizationId),
        eq(meterEvents.model, event.model),
        eq(meterEvents.tokenClass, event.tokenClass),
        eq(meterEvents.minute, event.minute),
        eq(meterEvents.state, "sent"),
      ),
    );
  return BigInt(row?.value ?? 0);
}

async function settle(
  { db }: SettleStaleDeps,
  identifiers: readonly string[],
  change: Partial<typeof meterEvents.$inferInsert>,
): Promise<boolean> {
  await db
    .update(meterEvents)
    .set(change)
    .where(and(inArray(meterEvents.identifier, [...identifiers]), eq(meterEvents.state, "stale")));
  return true;
}
