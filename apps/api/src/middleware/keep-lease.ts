import { type IdempotencyHold, renewIdempotencyKey } from "@sundial/db";
import type { Deps } from "../deps.ts";

type LeaseDeps = Pick<Deps, "edgeDatabase" | "clock" | "log">;

/**
 * Renews a hold three times a lease until the returned function is called, so that a key is taken over only when its process has died or
 * cannot reach the database, however long its call runs.
 */
export function keepLease(deps: LeaseDeps, hold: IdempotencyHold, leaseMs: number): () => void {
  const renew = () =>
    renewIdempotencyKey({ db: deps.edgeDatabase.db, now: deps.clock.now() }, hold, leaseMs).catch((err) =>
      deps.log.warn({ err }, "the lease of an idempotency key was not renewed"),
    );
  const timer = setInterval(() => void renew(), leaseMs / 3);
  timer.unref();
  return () => clearInterval(timer);
}
