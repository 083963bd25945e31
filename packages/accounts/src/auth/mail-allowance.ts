import type { Clock } from "@sundial/kernel";
import { LRUCache } from "lru-cache";

const windowMs = 10 * 60_000;

/** Counts sign-in mails by address in one process, so that nobody's mailbox can be flooded from many IP addresses. */
export function createMailAllowance(clock: Clock, mailsMax: number): (email: string) => boolean {
  const perf = { now: () => clock.monotonicMs() };
  const sent = new LRUCache<string, { count: number }>({ max: 20_000, ttl: windowMs, ttlResolution: 0, perf });
  return (email) => {
    const entry = sent.get(email) ?? { count: 0 };
    if (entry.count === 0) sent.set(email, entry);
    entry.count += 1;
    return entry.count <= mailsMax;
  };
}
