import { lt } from "drizzle-orm";
import { idempotencyKeys } from "../tables.ts";
import { idempotencyHours } from "./claim-key.ts";
import type { IdempotencyContext } from "./types.ts";

/** Deletes keys older than 24 hours; returns how many. Run by the worker. */
export async function expireIdempotencyKeys(ctx: IdempotencyContext): Promise<number> {
  const before = new Date(ctx.now.getTime() - idempotencyHours * 3_600_000);
  const gone = await ctx.db
    .delete(idempotencyKeys)
    .where(lt(idempotencyKeys.createdAt, before))
    .returning({ key: idempotencyKeys.key });
  return gone.length;
}
