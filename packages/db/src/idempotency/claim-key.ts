import { and, eq, lt, or, sql } from "drizzle-orm";
import { idempotencyKeys } from "../tables.ts";
import { inScope } from "./in-scope.ts";
import type { IdempotencyContext, IdempotencyScope, StoredResponse } from "./types.ts";

/** What a call with an idempotency key has to do. `fence` proves, when the response is stored, that the claim is still its own. */
export type IdempotencyClaim =
  | { readonly kind: "claimed"; readonly fence: number }
  | { readonly kind: "replay"; readonly response: StoredResponse }
  | { readonly kind: "mismatch" }
  | { readonly kind: "running" }
  | { readonly kind: "outcome_unknown" };

export interface ClaimInput {
  /** SHA-256 over what must be equal for two calls to be the same one. */
  readonly fingerprint: Uint8Array;
  /** How long a call may run before another may take its key over. */
  readonly leaseMs: number;
}

export const idempotencyHours = 24;

/**
 * Claims the key for this call, or tells why not (draft-ietf-httpapi-idempotency-key-header-06). A claim whose process died before it
 * took effect is taken over once its lease is over; one that took effect without a stored response is never run again.
 */
export async function claimIdempotencyKey(
  ctx: IdempotencyContext,
  scope: IdempotencyScope,
  input: ClaimInput,
): Promise<IdempotencyClaim> {
  const forgottenBefore = new Date(ctx.now.getTime() - idempotencyHours * 3_600_000);
  const fresh = {
    fingerprint: input.fingerprint,
    state: "running" as const,
    leaseUntil: new Date(ctx.now.getTime() + input.leaseMs),
    createdAt: ctx.now,
  };
  const [claimed] = await ctx.db
    .insert(idempotencyKeys)
    .values({ ...scope, ...fresh, fence: 1 })
    .onConflictDoUpdate({
      target: [idempotencyKeys.organizationId, idempotencyKeys.mode, idempotencyKeys.operation, idempotencyKeys.key],
      set: {
        ...fresh,
        fence: sql`${idempotencyKeys.fence} + 1`,
        responseStatus: null,
        responseHeaders: null,
        responseBody: null,
      },
      setWhere: or(
        lt(idempotencyKeys.createdAt, forgottenBefore),
        and(
          eq(idempotencyKeys.state, "running"),
          lt(idempotencyKeys.leaseUntil, ctx.now),
          sql`${idempotencyKeys.fingerprint} = excluded.fingerprint`,
        ),
      ),
    })
    .returning({ fence: idempotencyKeys.fence });
  return claimed ? { kind: "claimed", fence: claimed.fence } : readClaim(ctx, scope, input);
}

async function readClaim(
  ctx: IdempotencyContext,
  scope: IdempotencyScope,
  input: ClaimInput,
): Promise<IdempotencyClaim> {
  const [row] = await ctx.db.select().from(idempotencyKeys).where(inScope(scope));
  // Released between the two statements: the caller may try again at once.
  if (!row) return { kind: "running" };
  if (Buffer.compare(row.fingerprint, input.fingerprint) !== 0) return { kind: "mismatch" };
  if (row.state === "completed") {
    return {
      kind: "replay",
      response: { status: row.responseStatus ?? 200, headers: row.responseHeaders ?? {}, body: row.responseBody },
    };
  }
  return row.state === "executed" && row.leaseUntil < ctx.now ? { kind: "outcome_unknown" } : { kind: "running" };
}
