import { type Db, isUnavailable } from "@sundial/db";
import type { Clock } from "@sundial/kernel";
import { LRUCache } from "lru-cache";
import { loadSpendLimits } from "./load-spend-limits.ts";
import type { ReadSpendTerms, SpendLimit, SpendTerms } from "./types.ts";

/** What a process knows of an organization's spending. */
export interface SpendAccount {
  readonly organizationId: string;
  readonly terms: SpendTerms;
  readonly limits: readonly SpendLimit[];
}

/** Remembers accounts for seconds, as keys are remembered. */
export interface SpendAccounts {
  /** The account as of that instant. While the database is away an account that is out of date is better than none. */
  load(organizationId: string, at: Date): Promise<SpendAccount>;
  /** Forgets the account of an organization (`org_`); other ids mean nothing here. */
  forget(id: string): void;
  clear(): void;
}

export interface SpendAccountsDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly readTerms: ReadSpendTerms;
}

interface Entry {
  readonly account: SpendAccount;
  readonly freshUntilMs: number;
}

const entriesMax = 10_000;
/** The longest a change can go unseen when its notification was lost. */
const freshMs = 30_000;

export function createSpendAccounts({ db, clock, readTerms }: SpendAccountsDeps): SpendAccounts {
  const entries = new LRUCache<string, Entry>({ max: entriesMax });
  const loads = new Map<string, Promise<SpendAccount>>();
  let generation = 0;

  async function read(organizationId: string, at: Date): Promise<SpendAccount> {
    const startedIn = generation;
    const [terms, limits] = await Promise.all([
      readTerms(db, { organizationId, at }),
      loadSpendLimits(db, organizationId),
    ]);
    const account = { organizationId, terms, limits };
    // What was read before a change was announced may be out of date: use it for the calls that waited, but do not keep it.
    if (startedIn === generation) entries.set(organizationId, { account, freshUntilMs: clock.monotonicMs() + freshMs });
    return account;
  }

  function readOnce(organizationId: string, at: Date): Promise<SpendAccount> {
    const running = loads.get(organizationId);
    if (running) return running;
    const load = read(organizationId, at).finally(() => {
      if (loads.get(organizationId) === load) loads.delete(organizationId);
    });
    loads.set(organizationId, load);
    return load;
  }

  function outdate(id: string): void {
    const entry = entries.get(id);
    if (entry) entries.set(id, { ...entry, freshUntilMs: 0 });
  }

  function startOver(): void {
    generation += 1;
    loads.clear();
  }

  return {
    async load(organizationId, at) {
      const entry = entries.get(organizationId);
      if (entry && clock.monotonicMs() < entry.freshUntilMs && isWithin(at, entry.account)) return entry.account;
      try {
        const account = await readOnce(organizationId, at);
        // Another call's load may have been for the plan or the month before.
        return isWithin(at, account) ? account : await read(organizationId, at);
      } catch (error) {
        if (entry && isUnavailable(error) && isWithin(at, entry.account)) return entry.account;
        throw error;
      }
    },
    forget(id) {
      startOver();
      outdate(id);
    },
    clear() {
      startOver();
      for (const id of entries.keys()) outdate(id);
    },
  };
}

function isWithin(at: Date, { terms }: SpendAccount): boolean {
  return at >= terms.inForce.start && at < terms.inForce.end;
}
