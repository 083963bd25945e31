import type { Clock } from "@sundial/kernel";
import { keyErrors } from "./errors.ts";

export const expiryDaysMax = 730;

const dayMs = 86_400_000;

/** Throws `invalid_expiry` unless the time is in the future and at most 730 days away. */
export function assertExpiry(expiresAt: Date | null, clock: Clock): void {
  if (expiresAt === null) return;
  const inMs = expiresAt.getTime() - clock.nowMs();
  const reason = inMs <= 0 ? "it is not in the future." : inMs > expiryDaysMax * dayMs ? "it is too far away." : null;
  if (reason === null) return;
  const values = { expires_at: expiresAt.toISOString(), reason, days_max: expiryDaysMax };
  throw keyErrors.invalid_expiry(values, { param: "expires_at" });
}
