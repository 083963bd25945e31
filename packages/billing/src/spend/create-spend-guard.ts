import { type Database, isUnavailable } from "@sundial/db";
import type { Clock, Picodollars } from "@sundial/kernel";
import type { Settlement } from "@sundial/usage";
import { sql } from "drizzle-orm";
import { billingErrors } from "../errors.ts";
import { createReserver, type Reserving } from "./create-reserver.ts";
import { hardLimitsOf, hasHardLimit } from "./hard-limits.ts";
import { findPrices, type PricedCall, toCharge, toWorstCase } from "./price-call.ts";
import { createSpendAccounts, type SpendAccount } from "./spend-accounts.ts";
import { createSpendFloat } from "./spend-float.ts";
import { startCounters } from "./start-counters.ts";
import { toRefusal } from "./to-refusal.ts";
import type { CallEnd, LedgerReaders, SpendCall } from "./types.ts";
import { utcDay } from "./utc-day.ts";

/** Holds what a live call may cost before it is made, so that no hard limit is passed, however many processes ask at once. */
export interface SpendGuard {
  /** Before the call. Costs no statement where no hard limit applies. Throws `spend_limit_reached`, `spend_limit_busy`, `spend_check_unavailable`. */
  reserve(call: SpendCall): Promise<SpendReservation>;
  /** Lengthens the holds of calls under way in this process. To be called every minute: a hold lives for five. */
  renew(): Promise<void>;
  /** Forgets what is remembered of an organization (`org_`). */
  forget(id: string): void;
  clear(): void;
}

export interface SpendReservation {
  /** What to commit with the call's row in the ledger; undefined when nobody counts. */
  settle(end: CallEnd): Promise<SpendSettlement | undefined>;
  /** To be called once the row was committed, or could not be. */
  close(outcome: { readonly committed: boolean }): void;
}

export interface SpendSettlement extends Settlement {
  readonly organization_id: string;
  readonly api_key_id: string;
  readonly month_start: Date;
  readonly day_start: Date;
  readonly flat: string;
  readonly tiers: PricedCall["tiers"];
}

export interface SpendGuardDeps extends LedgerReaders {
  /** For holds: short statements only. */
  readonly edgeDatabase: Database;
  /** For what takes longer: beginning counters from the ledger. */
  readonly database: Database;
  readonly clock: Clock;
  /** What calls of a key may cost in one process while the database does not answer. */
  readonly floatPicodollars: Picodollars;
}

const holdMs = 300_000;
const triesMax = 3;

type How =
  | { readonly kind: "free" }
  | { readonly kind: "held" }
  | { readonly kind: "floated"; readonly amount: Picodollars };

export function createSpendGuard(deps: SpendGuardDeps): SpendGuard {
  const { edgeDatabase, database, clock } = deps;
  const accounts = createSpendAccounts({ db: edgeDatabase.db, clock, readTerms: deps.readTerms });
  const reserver = createReserver({ sql: edgeDatabase.sql, clock });
  const float = createSpendFloat(deps.floatPicodollars);
  const held = new Map<string, string>();
  let starting: Promise<unknown> = Promise.resolve();

  /** One at a time, since each takes two connections: several could wait for one another's second one. */
  function start(reserving: Reserving, at: Date): Promise<void> {
    const { organizationId } = reserving.call;
    const input = { organizationId, at, counters: reserving.limits };
    const started = starting.then(() => startCounters(database.db, deps, input));
    starting = started.catch(() => {});
    return started;
  }

  async function hold(reserving: Reserving, account: SpendAccount, at: Date): Promise<void> {
    for (let tries = 0; tries < triesMax; tries++) {
      const answer = await reserver.reserve(reserving);
      float.restore(reserving.call.apiKeyId);
      if (answer.verdict === "held") return;
      if (answer.verdict === "refused") throw toRefusal(answer.overruns, { account, reserving, clock });
      await start(reserving, at);
    }
    throw new Error(`the spend counters of ${reserving.call.organizationId} vanish as soon as they are begun`);
  }

  async function reserve(call: SpendCall): Promise<SpendReservation> {
    const account = await accounts.load(call.organizationId, call.at).catch(toUnavailable);
    const reserving = toReserving(account, call, new Date(clock.nowMs() + holdMs));
    if (reserving === null) return open(call, account, { kind: "free" });
    try {
      await hold(reserving, account, call.at);
      held.set(call.id, call.organizationId);
      return open(call, account, { kind: "held" });
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      const amount = reserving.worst.gross;
      if (!float.take(call.apiKeyId, amount)) return toUnavailable(error);
      return open(call, account, { kind: "floated", amount });
    }
  }

  function open(call: SpendCall, account: SpendAccount, how: How): SpendReservation {
    return {
      async settle(end) {
        // A limit that was set meanwhile counts the call too. If the database is away, the row cannot be committed either.
        const counted =
          how.kind !== "free" || hasHardLimit(await accounts.load(call.organizationId, call.at).catch(() => account));
        if (!counted) return undefined;
        const charge = toCharge(findPrices(account.terms, call), end);
        if (how.kind === "free" && charge.flat === 0n && charge.tiers.length === 0) return undefined;
        return toSettlement(call, account, charge);
      },
      close({ committed }) {
        held.delete(call.id);
        if (how.kind === "floated") float.end(call.apiKeyId, how.amount, committed);
      },
    };
  }

  return {
    reserve,
    async renew() {
      if (held.size === 0) return;
      const rows = [...held].map(([id, organization_id]) => ({ id, organization_id }));
      await edgeDatabase.db.execute(sql`
        update spend_holds h set expires_at = ${new Date(clock.nowMs() + holdMs).toISOString()}::timestamptz
        from json_to_recordset(${JSON.stringify(rows)}::text::json) as r (organization_id text, id text)
        where h.organization_id = r.organization_id and h.id = r.id`);
    },
    forget: (id) => accounts.forget(id),
    clear: () => accounts.clear(),
  };
}

/** Null when no hard limit applies, or nothing can be charged. */
function toReserving(account: SpendAccount, call: SpendCall, expiresAt: Date): Reserving | null {
  const limits = hardLimitsOf(account, call.apiKeyId);
  if (limits.length === 0) return null;
  const worst = toWorstCase(findPrices(account.terms, call), call.countTokensMax());
  if (worst.gross === 0n) return null;
  const monthStart = account.terms.month.start;
  const dayStart = utcDay(call.at).start;
  const starting = limits.map((limit) => ({ ...limit, periodStart: limit.period === "month" ? monthStart : dayStart }));
  return { call, worst, limits: starting, monthStart, dayStart, expiresAt };
}

function toSettlement(call: SpendCall, { terms }: SpendAccount, { flat, tiers }: PricedCall): SpendSettlement {
  return {
    id: call.id,
    organization_id: call.organizationId,
    api_key_id: call.apiKeyId,
    month_start: terms.month.start,
    day_start: utcDay(call.at).start,
    flat: flat.toString(),
    tiers,
  };
}

function toUnavailable(cause: unknown): never {
  if (!isUnavailable(cause)) throw cause;
  throw billingErrors.spend_check_unavailable({}, { retryAfterSeconds: 2, cause });
}
