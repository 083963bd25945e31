import { coreErrors } from "@sundial/errors";
import { and, eq, ne } from "drizzle-orm";
import type { Db } from "../create-database.ts";
import { idempotencyKeys } from "../tables.ts";
import { inScope } from "./in-scope.ts";
import type { IdempotencyHold } from "./types.ts";

/**
 * Says, in the transaction of the write itself, that the effect of this key has happened. Throws `service_unavailable`, which undoes the
 * write, when another call has taken the key over meanwhile.
 */
export async function markIdempotencyExecuted(tx: Db, hold: IdempotencyHold): Promise<void> {
  const marked = await tx
    .update(idempotencyKeys)
    .set({ state: "executed" })
    .where(and(inScope(hold), eq(idempotencyKeys.fence, hold.fence), ne(idempotencyKeys.state, "completed")))
    .returning({ fence: idempotencyKeys.fence });
  if (marked.length === 0) throw coreErrors.service_unavailable({}, { retryAfterSeconds: 1 });
}
