import type { Clock } from "@sundial/kernel";
import { LRUCache } from "lru-cache";

/** When keys were last used, collected in memory until `touchKeys` writes it down. */
export interface KeyMarks {
  mark(keyId: string): void;
  /** The marks since the last call, one a key and at most one a minute for each key. */
  take(): readonly { readonly keyId: string; readonly usedAt: Date }[];
}

const everyMs = 60_000;

export function createKeyMarks(clock: Clock): KeyMarks {
  const marked = new LRUCache<string, number>({ max: 50_000 });
  const waiting = new Map<string, Date>();
  return {
    mark(keyId) {
      const now = clock.nowMs();
      const before = marked.get(keyId);
      if (before !== undefined && now - before < everyMs) return;
      marked.set(keyId, now);
      waiting.set(keyId, new Date(now));
    },
    take() {
      const marks = [...waiting].map(([keyId, usedAt]) => ({ keyId, usedAt }));
      waiting.clear();
      return marks;
    },
  };
}
