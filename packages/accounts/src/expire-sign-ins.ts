import type { Db } from "@sundial/db";
import type { Clock } from "@sundial/kernel";
import { lt } from "drizzle-orm";
import { sessions, verifications } from "./tables.ts";

/** Deletes sessions, links and codes whose time is over. Returns how many of each. */
export async function expireSignIns(deps: {
  readonly db: Db;
  readonly clock: Clock;
}): Promise<{ readonly sessions: number; readonly verifications: number }> {
  const now = deps.clock.now();
  const ended = await deps.db.delete(sessions).where(lt(sessions.expiresAt, now));
  const unused = await deps.db.delete(verifications).where(lt(verifications.expiresAt, now));
  return { sessions: ended.count, verifications: unused.count };
}
