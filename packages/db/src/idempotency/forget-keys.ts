import type { Mode } from "@sundial/kernel";
import { and, eq, lt, or, sql } from "drizzle-orm";
import type { Db } from "../create-database.ts";
import { idempotencyKeys } from "../tables.ts";
import { inScope } from "./in-scope.ts";
import type { IdempotencyHold } from "./types.ts";

/**
 * Deletes the organization's settled idempotency keys of one mode; returns how many. Those of calls that are under way stay, `own` among
 * them, or what those calls write would be undone.
 */
export async function forgetIdempotencyKeys(
  tx: Db,
  owner: { readonly organizationId: string; readonly mode: Mode },
  { now, own }: { readonly now: Date; readonly own: IdempotencyHold | undefined },
): Promise<number> {
  const result = await tx
    .delete(idempotencyKeys)
    .where(
      and(
        eq(idempotencyKeys.organizationId, owner.organizationId),
        eq(idempotencyKeys.mode, owner.mode),
        or(eq(idempotencyKeys.state, "completed"), lt(idempotencyKeys.leaseUntil, now)),
        own && sql`not (${inScope(own)})`,
      ),
    );
  return result.count;
}
