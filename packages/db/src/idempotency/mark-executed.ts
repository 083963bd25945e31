import type { Db } from "../create-database.ts";
import { idempotencyKeys } from "../tables.ts";
import { inScope } from "./in-scope.ts";
import type { IdempotencyScope } from "./types.ts";

/** Says, in the transaction of the write itself, that the effect of this key has happened. */
export async function markIdempotencyExecuted(tx: Db, scope: IdempotencyScope): Promise<void> {
  await tx.update(idempotencyKeys).set({ state: "executed" }).where(inScope(scope));
}
