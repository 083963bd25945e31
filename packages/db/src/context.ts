import type { CallContext, Ids, Random } from "@sundial/kernel";
import type { Db } from "./create-database.ts";
import type { IdempotencyHold } from "./idempotency/types.ts";

/** What a reading verb is given. */
export interface ReadContext extends CallContext {
  readonly db: Db;
}

/** What a writing verb is given. */
export interface WriteContext extends ReadContext {
  readonly random: Random;
  readonly newId: Ids;
  /** Set when the call came with an `Idempotency-Key`: its row is marked in the same transaction as the write. */
  readonly idempotency?: IdempotencyHold | undefined;
}
