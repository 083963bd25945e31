import type { Database } from "@sundial/db";
import type { Clock } from "@sundial/kernel";
import { createReserver, type Reserving, type Verdict } from "./create-reserver.ts";
import { startCounters } from "./start-counters.ts";
import type { LedgerReaders } from "./types.ts";

export interface AskerDeps extends LedgerReaders {
  /** For holds: short statements only. */
  readonly edgeDatabase: Database;
  /** For what takes longer, or nobody waits for: beginning counters from the ledger, noting refusals. */
  readonly database: Database;
  readonly clock: Clock;
}

const triesMax = 3;

/** Asks the database for a hold, and begins counters that the period has none of yet. */
export type AskForHold = (reserving: Reserving) => Promise<Exclude<Verdict, { verdict: "absent" }>>;

export function createAsker(deps: AskerDeps): AskForHold {
  const reserver = createReserver({ sql: deps.edgeDatabase.sql, clock: deps.clock });
  let starting: Promise<unknown> = Promise.resolve();

  /** One at a time, since each takes two connections: several could wait for one another's second one. */
  function start({ call, at, limits: counters }: Reserving): Promise<void> {
    const input = { organizationId: call.organizationId, at, counters };
    const started = starting.then(() => startCounters(deps.database.db, deps, input));
    starting = started.catch(() => {});
    return started;
  }

  return async (reserving) => {
    for (let tries = 0; tries < triesMax; tries++) {
      const answer = await reserver.reserve(reserving);
      if (answer.verdict !== "absent") return answer;
      await start(reserving);
    }
    throw new Error(`the spend counters of ${reserving.call.organizationId} vanish as soon as they are begun`);
  };
}
