import { and, eq, ne } from "drizzle-orm";
import { idempotencyKeys } from "../tables.ts";
import { inScope } from "./in-scope.ts";
import type { IdempotencyContext, IdempotencyHold } from "./types.ts";

/** Puts the end of a hold's lease off, to `leaseMs` from now, while its call is running. Does nothing when the claim was taken over or settled. */
export async function renewIdempotencyKey(
  ctx: IdempotencyContext,
  hold: IdempotencyHold,
  leaseMs: number,
): Promise<void> {
  await ctx.db
    .update(idempotencyKeys)
    .set({ leaseUntil: new Date(ctx.now.getTime() + leaseMs) })
    .where(and(inScope(hold), eq(idempotencyKeys.fence, hold.fence), ne(idempotencyKeys.state, "completed")));
}
