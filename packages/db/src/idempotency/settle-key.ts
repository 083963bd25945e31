import { and, eq } from "drizzle-orm";
import { idempotencyKeys } from "../tables.ts";
import { inScope } from "./in-scope.ts";
import type { IdempotencyContext, IdempotencyHold, StoredResponse } from "./types.ts";

/** Stores the response of a claimed key. Does nothing when the claim was taken over meanwhile. */
export async function completeIdempotencyKey(
  { db }: Pick<IdempotencyContext, "db">,
  claim: IdempotencyHold,
  response: StoredResponse,
): Promise<void> {
  await db
    .update(idempotencyKeys)
    .set({
      state: "completed",
      responseStatus: response.status,
      responseHeaders: { ...response.headers },
      responseBody: response.body,
    })
    .where(and(inScope(claim), eq(idempotencyKeys.fence, claim.fence)));
}

/** Gives a claimed key back, so that the call can be made again, unless its effect is already committed. */
export async function releaseIdempotencyKey(
  { db }: Pick<IdempotencyContext, "db">,
  claim: IdempotencyHold,
): Promise<void> {
  await db
    .delete(idempotencyKeys)
    .where(and(inScope(claim), eq(idempotencyKeys.fence, claim.fence), eq(idempotencyKeys.state, "running")));
}
