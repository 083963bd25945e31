import type { Clock, Ids, Mode } from "@sundial/kernel";
import type { Db } from "./create-database.ts";
import type { EventType } from "./event-types.ts";
import { events } from "./tables.ts";

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

/** Tells an organization of something, in the transaction that does it: `GET /v1/events` lists it. */
export async function recordEvent(
  tx: Db,
  ctx: { readonly newId: Ids; readonly clock: Clock },
  event: EventInput,
): Promise<void> {
  await tx.insert(events).values({ id: ctx.newId("event"), ...event, createdAt: ctx.clock.now() });
}
