import type { Clock } from "@sundial/kernel";
import { LRUCache } from "lru-cache";
import type { StoredKey } from "./load-key.ts";

/** Remembers looked-up keys for seconds. Entries are found by a digest of the secret, so no secret is kept. */
export interface KeyCache {
  /** The remembered key, null for a secret remembered as unknown, undefined when it must be loaded. */
  get(hash: string): StoredKey | null | undefined;
  /** Loads through the cache; calls for one hash at one time share the load. */
  load(hash: string, read: () => Promise<StoredKey | null>): Promise<StoredKey | null>;
  /** Forgets a key (`key_`) or every key of an organization (`org_`). */
  forget(id: string): void;
  clear(): void;
}

export interface KeyCacheOptions {
  readonly entriesMax?: number;
  /** The longest a change can go unseen when its notification was lost. */
  readonly ttlMs?: number;
  readonly unknownTtlMs?: number;
}

export function createKeyCache(clock: Clock, options: KeyCacheOptions = {}): KeyCache {
  const { entriesMax = 10_000, ttlMs = 5_000, unknownTtlMs = 2_000 } = options;
  const perf = { now: () => clock.monotonicMs() };
  const known = new LRUCache<string, StoredKey>({ max: entriesMax, ttl: ttlMs, ttlResolution: 0, perf });
  const unknown = new LRUCache<string, true>({ max: entriesMax, ttl: unknownTtlMs, ttlResolution: 0, perf });
  const loads = new Map<string, Promise<StoredKey | null>>();
  let generation = 0;

  async function loadOnce(hash: string, read: () => Promise<StoredKey | null>) {
    const startedIn = generation;
    const key = await read();
    // What was read before a change was announced may be out of date: use it for the calls that waited, but do not keep it.
    if (startedIn !== generation) return key;
    if (key) known.set(hash, key);
    else unknown.set(hash, true);
    return key;
  }

  function startOver() {
    generation += 1;
    loads.clear();
  }

  return {
    get: (hash) => known.get(hash) ?? (unknown.has(hash) ? null : undefined),
    load(hash, read) {
      const running = loads.get(hash);
      if (running) return running;
      const load = loadOnce(hash, read).finally(() => {
        if (loads.get(hash) === load) loads.delete(hash);
      });
      loads.set(hash, load);
      return load;
    },
    forget(id) {
      startOver();
      for (const [hash, key] of known.entries()) if (key.keyId === id || key.organizationId === id) known.delete(hash);
    },
    clear() {
      startOver();
      known.clear();
      unknown.clear();
    },
  };
}
