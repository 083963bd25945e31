import { and, eq, type SQL } from "drizzle-orm";
import { idempotencyKeys } from "../tables.ts";
import type { IdempotencyScope } from "./types.ts";

export function inScope(scope: IdempotencyScope): SQL | undefined {
  return and(
    eq(idempotencyKeys.organizationId, scope.organizationId),
    eq(idempotencyKeys.mode, scope.mode),
    eq(idempotencyKeys.operation, scope.operation),
    eq(idempotencyKeys.key, scope.key),
  );
}
