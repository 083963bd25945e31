import type { Db } from "@sundial/db";
import { type Clock, modes } from "@sundial/kernel";
import { and, inArray, lt, ne } from "drizzle-orm";
import { webhookDeliveries } from "../tables.ts";

const keptMs = 30 * 24 * 3_600_000;

/** Forgets deliveries that began more than thirty days ago and are over, with their attempts. Returns how many. */
export async function expireDeliveries(deps: { readonly db: Db; readonly clock: Clock }): Promise<number> {
  const before = new Date(deps.clock.nowMs() - keptMs);
  const { createdAt, state } = webhookDeliveries;
  const old = and(lt(createdAt, before), ne(state, "pending"), inArray(webhookDeliveries.mode, modes));
  return (await deps.db.delete(webhookDeliveries).where(old)).count;
}
