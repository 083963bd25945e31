import type { Clock, Ids } from "@sundial/kernel";
import { sql } from "drizzle-orm";
import type { Db } from "./create-database.ts";
import { outbox } from "./tables.ts";

/** The channel on which the background process hears of new outbox rows. */
export const outboxChannel = "sundial_outbox";

/** Leaves work for the background process: it is seen when the caller's transaction commits, and at least once. */
export async function enqueue(
  tx: Db,
  ctx: { readonly newId: Ids; readonly clock: Clock },
  message: { topic: string; payload: unknown },
): Promise<void> {
  await tx.insert(outbox).values({ id: ctx.newId("outbox"), ...message, createdAt: ctx.clock.now() });
  await tx.execute(sql`select pg_notify(${outboxChannel}, '')`);
}
