import { createGroupCommit, type Db } from "@sundial/db";
import type { Clock } from "@sundial/kernel";
import { LRUCache } from "lru-cache";
import { spendRefusals } from "../tables/spend.ts";
import type { Overrun, Reserving } from "./create-reserver.ts";

/** Writes down which limits refused a call for want of room, so that people are told (`sendSpendAlerts`). */
export interface RefusalNotes {
  /** Returns at once. Each limit, amount and period is written once by a process; what could not be is logged, and tried again with the next refusal. */
  note(reserving: Reserving, overruns: readonly Overrun[]): void;
  /** Resolves when everything noted so far is written, or could not be. */
  drain(): Promise<void>;
}

export interface RefusalNotesDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: { error(fields: { readonly err: unknown }, message: string): void };
}

type Refusal = typeof spendRefusals.$inferInsert;

const rememberedMax = 10_000;

export function createRefusalNotes({ db, clock, log }: RefusalNotesDeps): RefusalNotes {
  const known = new LRUCache<string, true>({ max: rememberedMax });
  const group = createGroupCommit<Refusal>({ batchMax: 200, waitingMax: rememberedMax, commit });

  async function commit(batch: readonly Refusal[]): Promise<void> {
    try {
      await db
        .insert(spendRefusals)
        .values([...batch])
        .onConflictDoNothing();
    } catch (err) {
      forget(batch, err);
    }
  }

  function forget(refusals: readonly Refusal[], err: unknown): void {
    for (const refusal of refusals) known.delete(keyOf(refusal));
    log.error({ err }, "that spend limits refused calls was not written down; the next refusal tries again");
  }

  return {
    note(reserving, overruns) {
      for (const refusal of toRefusals(reserving, overruns, clock.now())) {
        const key = keyOf(refusal);
        if (known.has(key)) continue;
        known.set(key, true);
        if (!group.add(refusal)) forget([refusal], new Error("too many wait to be written"));
      }
    },
    drain: () => group.drain(),
  };
}

/** Limits whose room is only held by calls under way are not reached. */
function toRefusals({ call, limits }: Reserving, overruns: readonly Overrun[], createdAt: Date): Refusal[] {
  const { organizationId } = call;
  const lasting = overruns.filter(({ alone }) => alone);
  return limits
    .filter(({ scope, period }) => lasting.some((one) => one.scope === scope && one.period === period))
    .map(({ scope, period, periodStart, amount }) => ({
      organizationId,
      scope,
      period,
      periodStart,
      amount,
      createdAt,
    }));
}

function keyOf({ organizationId, scope, period, periodStart, amount }: Refusal): string {
  return `${organizationId} ${scope} ${period} ${periodStart.getTime()} ${amount}`;
}
