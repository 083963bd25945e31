import type { Database } from "@sundial/db";
import type { SpendSlices } from "./create-spend-slices.ts";

/** Has every process give back what it holds for calls to come, before a call is refused for want of it. */
export interface SliceRecall {
  /** Resolves when something of the organization's was given back, or after a second. False when nobody has any. */
  recall(organizationId: string): Promise<boolean>;
  /** Another process gave something back. */
  returned(organizationId: string): void;
}

export interface SliceRecallDeps {
  readonly sql: Database["sql"];
  readonly slices: Pick<SpendSlices, "retire">;
}

/** A process that does not answer in this time is gone, or cut off: what it holds expires. */
export const recallMs = 1_000;

export function createSliceRecall({ sql, slices }: SliceRecallDeps): SliceRecall {
  const running = new Map<string, Promise<boolean>>();
  const waiting = new Map<string, () => void>();

  async function run(organizationId: string): Promise<boolean> {
    if ((await slices.retire(organizationId)) > 0) return true;
    const { promise, resolve } = Promise.withResolvers<void>();
    waiting.set(organizationId, resolve);
    const timer = setTimeout(resolve, recallMs);
    try {
      const [row] = await sql<{ asked: boolean }[]>`select recall_spend(${organizationId}) as asked`;
      if (!row?.asked) return false;
      await promise;
      return true;
    } finally {
      clearTimeout(timer);
      waiting.delete(organizationId);
    }
  }

  return {
    recall(organizationId) {
      const recall = running.get(organizationId) ?? run(organizationId).finally(() => running.delete(organizationId));
      running.set(organizationId, recall);
      return recall;
    },
    returned: (organizationId) => waiting.get(organizationId)?.(),
  };
}
