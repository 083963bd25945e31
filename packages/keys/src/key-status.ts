import type { Clock } from "@sundial/kernel";
import type { Key } from "./types.ts";

export type KeyStatus = "active" | "expiring" | "expired" | "revoked";

const soonMs = 7 * 86_400_000;

/** Where a key stands now. One that is held back counts as revoked, as its callers are told. `expiring` still works, but was replaced or ends within seven days. */
export function keyStatus(key: Key, clock: Clock): KeyStatus {
  if (key.revokedAt !== null || key.heldAt !== null) return "revoked";
  const leftMs = key.expiresAt === null ? Number.POSITIVE_INFINITY : key.expiresAt.getTime() - clock.nowMs();
  if (leftMs <= 0) return "expired";
  return key.replacedBy !== null || leftMs <= soonMs ? "expiring" : "active";
}
