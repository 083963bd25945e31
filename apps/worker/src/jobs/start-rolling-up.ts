import type { Db } from "@sundial/db";
import { rollUpUsage, sumCallSites } from "@sundial/usage";
import type { Logger } from "pino";
import type { Metrics } from "../metrics.ts";
import { runJob } from "../queue/run-job.ts";
import { runOneAtATime } from "../queue/run-one-at-a-time.ts";

export interface RollUpDeps {
  readonly db: Db;
  readonly log: Logger;
  readonly metrics: Metrics;
}

const everyMs = 3_000;

/** Rolls usage up every few seconds, more often than the queue's clock can. Several workers take turns; none takes what another took. */
export function startRollingUp(deps: RollUpDeps): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const loop = runOneAtATime(() =>
    runJob(deps, "roll-up-usage", () => rollUp(deps, stopping.signal)).catch(() => {
      // runJob has logged it; the next run begins where this one could not go on.
    }),
  );
  loop.wake();
  const timer = setInterval(loop.wake, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await loop.idle();
    },
  };
}

/** Returns how many calls and adjustments it took. */
async function rollUp({ db, metrics }: RollUpDeps, signal: AbortSignal): Promise<number> {
  const taken = await rollUpUsage(db, { signal });
  metrics.rolledUp.inc(taken);
  if (!signal.aborted) await sumCallSites(db, { signal });
  return taken;
}
