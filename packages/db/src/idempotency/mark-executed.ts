import type { CallContext } from "@sundial/kernel";
import { and, eq } from "drizzle-orm";
import type { Db } from "../client.ts";
import { idempotencyKeys } from "../tables.ts";

/** Says, in the transaction of the write itself, that the effect of this key has happened. */
export async function markIdempotencyExecuted(
  tx: Db,
  ctx: Pick<CallContext, "organization" | "mode">,
  claim: { operation: string; key: string },
): Promise<void> {
  await tx
    .update(idempotencyKeys)
    .set({ state: "executed" })
    .where(
      and(
        eq(idempotencyKeys.organizationId, ctx.organization.id),
        eq(idempotencyKeys.mode, ctx.mode),
        eq(idempotencyKeys.operation, claim.operation),
        eq(idempotencyKeys.key, claim.key),
      ),
    );
}
