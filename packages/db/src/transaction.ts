import type { WriteContext } from "./context.ts";
import type { Db } from "./create-database.ts";
import { markIdempotencyExecuted } from "./idempotency/mark-executed.ts";

/**
 * Runs the work in one transaction and commits when it returns. When the call carries an idempotency key, the key is marked as
 * executed in the same transaction, so that a crash before the response is stored cannot lead to a second effect.
 * No network call belongs inside.
 */
export async function inTransaction<T>(ctx: WriteContext, work: (tx: Db) => Promise<T>): Promise<T> {
  return ctx.db.transaction(async (tx) => {
    const result = await work(tx);
    if (ctx.idempotency) await markIdempotencyExecuted(tx, ctx.idempotency);
    return result;
  });
}
