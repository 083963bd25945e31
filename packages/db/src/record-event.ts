import type { Clock, Ids, Mode } from "@sundial/kernel";
import { sql } from "drizzle-orm";
import type { Db } from "./create-database.ts";
import type { EventType } from "./event-types.ts";
import { events } from "./tables.ts";

/** The channel on which the background process hears that there is something to send to endpoints. */
export const eventsChannel = "sundial_events";

export interface EventInput {
  readonly organizationId: string;
  readonly type: EventType;
  /** Null for what is of no mode. */
  readonly mode: Mode | null;
  /** What can be read by the API. */
  readonly subjectId: string;
  /** A sentence, without a secret and without a name of a person. */
  readonly summary: string;
}

/** Tells an organization of something, in the transaction that does it: `GET /v1/events` lists it, and it is sent to its endpoints. Returns its id. */
export async function recordEvent(
  tx: Db,
  ctx: { readonly newId: Ids; readonly clock: Clock },
  event: EventInput,
): Promise<string> {
  const id = ctx.newId("event");
  await tx.insert(events).values({ id, ...event, createdAt: ctx.clock.now() });
  await announceEvents(tx);
  return id;
}

/** Wakes the background process when the transaction commits. */
export async function announceEvents(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_notify(${eventsChannel}, '')`);
}
