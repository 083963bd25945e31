import { type Database, isUnavailable } from "@sundial/db";
import type { Picodollars } from "@sundial/kernel";
import { sql } from "drizzle-orm";
import { billingErrors } from "../errors.ts";
import { type AskerDeps, createAsker } from "./create-asker.ts";
import { createRefusalNotes, type RefusalNotesDeps } from "./create-refusal-notes.ts";
import type { Reserving } from "./create-reserver.ts";
import { createSpendSlices, type TakenSlice } from "./create-spend-slices.ts";
import { hardLimitsOf } from "./hard-limits.ts";
import { findPrices, toCharge, toWorstCase } from "./price-call.ts";
import { createSliceRecall, recallMs } from "./recall-slices.ts";
import { createSpendAccounts, type SpendAccount } from "./spend-accounts.ts";
import { createSpendFloat } from "./spend-float.ts";
import type { SpendSettlement } from "./spend-settlement.ts";
import { type HeldAmount, nothing, toDrawn, toHeldAmount } from "./spend-slice.ts";
import { toRefusal } from "./to-refusal.ts";
import type { CallEnd, SpendCall } from "./types.ts";
import { utcDay } from "./utc-day.ts";

/**
 * Holds what a live call may cost before it is made, so that no hard limit is passed, however many processes ask at once: out of a slice that the process holds for calls to come, or,
 * near a limit, by itself (docs/decisions/0017-spend-slices.md).
 */
export interface SpendGuard {
  /** Before the call. Costs no statement where no hard limit applies, or a slice has room. Throws `spend_limit_reached`, `spend_limit_busy`, `spend_check_unavailable`. */
  reserve(call: SpendCall): Promise<SpendReservation>;
  /** Gives back what is not needed, and lengthens holds, which live for five minutes. To be called every few seconds. */
  renew(): Promise<void>;
  /** Forgets what is remembered of an organization (`org_`), and gives back its slices. */
  forget(id: string): void;
  clear(): void;
  /** Another process asks for slices of the organization (`recall`), or gave some back (`returned`). */
  hear(message: string): void;
  /** Gives back everything, and writes down what is to be. To be called when no more calls come. */
  close(): Promise<void>;
}

export interface SpendReservation {
  /** What to commit with the call's row in the ledger; undefined when there is nothing to count. */
  settle(end: CallEnd): SpendSettlement | undefined;
  /** To be called once the row was committed, or could not be. */
  close(outcome: { readonly committed: boolean }): void;
}

export interface SpendGuardDeps extends AskerDeps, Pick<RefusalNotesDeps, "log"> {
  /** What calls of a key may cost in one process while the database does not answer. */
  readonly floatPicodollars: Picodollars;
}

const holdMs = 300_000;
const extendEveryMs = 60_000;

type How =
  | { readonly kind: "free" }
  | { readonly kind: "held" }
  | { readonly kind: "sliced"; readonly slice: TakenSlice; readonly worst: HeldAmount }
  | { readonly kind: "floated"; readonly amount: Picodollars };

export function createSpendGuard(deps: SpendGuardDeps): SpendGuard {
  const { edgeDatabase, clock } = deps;
  const accounts = createSpendAccounts({ db: edgeDatabase.db, clock, readTerms: deps.readTerms });
  const ask = createAsker(deps);
  const slices = createSpendSlices({ sql: edgeDatabase.sql, clock, ask, usableMs: holdMs - extendEveryMs });
  const recall = createSliceRecall({ sql: edgeDatabase.sql, slices });
  const float = createSpendFloat(deps.floatPicodollars);
  const refusals = createRefusalNotes({ db: deps.database.db, clock, log: deps.log });
  const held = new Map<string, string>();
  let extendedAtMs = clock.monotonicMs();

  async function hold(reserving: Reserving, account: SpendAccount): Promise<How> {
    const slice = await slices.take(reserving);
    if (slice) return { kind: "sliced", slice, worst: toHeldAmount(reserving.worst) };
    const untilMs = clock.monotonicMs() + recallMs;
    for (;;) {
      const answer = await ask(reserving);
      float.restore(reserving.call.apiKeyId);
      if (answer.verdict === "held") return { kind: "held" };
      const lasting = answer.overruns.some(({ alone }) => alone) || clock.monotonicMs() >= untilMs;
      if (!lasting && (await recall.recall(account.organizationId))) continue;
      refusals.note(reserving, answer.overruns);
      throw toRefusal(answer.overruns, { account, reserving, clock });
    }
  }

  async function reserve(call: SpendCall): Promise<SpendReservation> {
    const account = await accounts.load(call.organizationId, call.at).catch(toUnavailable);
    const reserving = toReserving(account, call, new Date(clock.nowMs() + holdMs));
    if (reserving === null) return open(call, account, { kind: "free" });
    try {
      const how = await hold(reserving, account);
      if (how.kind === "held") held.set(call.id, call.organizationId);
      return open(call, account, how);
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      const amount = reserving.worst.gross;
      if (!float.take(call.apiKeyId, amount)) return toUnavailable(error);
      return open(call, account, { kind: "floated", amount });
    }
  }

  function open(call: SpendCall, account: SpendAccount, how: How): SpendReservation {
    return openReservation({ call, account, how }, (committed) => {
      held.delete(call.id);
      if (how.kind === "floated") float.end(call.apiKeyId, how.amount, committed);
    });
  }

  return {
    reserve,
    async renew() {
      slices.retireIdle();
      const askedAtMs = clock.monotonicMs();
      if (askedAtMs - extendedAtMs < extendEveryMs) return;
      const calls = [...held].map(([id, organizationId]) => ({ id, organizationId }));
      await extendHolds(edgeDatabase, [...calls, ...slices.list()], new Date(clock.nowMs() + holdMs));
      extendedAtMs = askedAtMs;
      slices.extend();
    },
    forget(id) {
      accounts.forget(id);
      void slices.retire(id);
    },
    clear() {
      accounts.clear();
      void slices.retire();
    },
    hear(message) {
      const [verb, organizationId = ""] = message.split(" ");
      if (verb === "recall") void slices.retire(organizationId);
      else recall.returned(organizationId);
    },
    async close() {
      await refusals.drain();
      await slices.retire();
    },
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
  const { model, at } = call;
  return { call, model, at, worst, limits: starting, monthStart, dayStart, expiresAt };
}

function openReservation(settling: Settling, ended: (committed: boolean) => void): SpendReservation {
  const { how } = settling;
  let drawn = nothing;
  return {
    settle(end) {
      const settled = settleCall(settling, end);
      drawn = settled.drawn;
      return settled.settlement;
    },
    close({ committed }) {
      ended(committed);
      if (how.kind === "sliced") how.slice.end(drawn);
    },
  };
}

interface Settling {
  readonly call: SpendCall;
  readonly account: SpendAccount;
  readonly how: How;
}

/**
 * What to commit for a call that ended. Also where no limit is known here: one may have been set meanwhile, and whoever begins its counters sees either the call's row and its settlement, or
 * neither.
 */
function settleCall({ call, account, how }: Settling, end: CallEnd) {
  const charge = toCharge(findPrices(account.terms, call), end);
  const drawn = how.kind === "sliced" ? toDrawn(toHeldAmount(charge), how.worst) : nothing;
  if (charge.gross === 0n && how.kind !== "held") return { drawn: nothing, settlement: undefined };
  const { id, organizationId, apiKeyId } = call;
  const monthStart = account.terms.month.start;
  const dayStart = utcDay(call.at).start;
  const from = toSource(how, drawn);
  return { drawn, settlement: { id, organizationId, apiKeyId, monthStart, dayStart, charge, from } };
}

function toSource(how: How, drawn: HeldAmount): SpendSettlement["from"] {
  if (how.kind === "sliced") return { kind: "slice", id: how.slice.id, drawn };
  return { kind: how.kind === "held" ? "hold" : "none" };
}

async function extendHolds(
  { db }: Pick<Database, "db">,
  holds: readonly { readonly id: string; readonly organizationId: string }[],
  until: Date,
): Promise<void> {
  if (holds.length === 0) return;
  await db.execute(sql`
    update spend_holds h set expires_at = ${until.toISOString()}::timestamptz
    from json_to_recordset(${JSON.stringify(holds)}::text::json) as r ("organizationId" text, id text)
    where h.organization_id = r."organizationId" and h.id = r.id`);
}

function toUnavailable(cause: unknown): never {
  if (!isUnavailable(cause)) throw cause;
  throw billingErrors.spend_check_unavailable({}, { retryAfterSeconds: 2, cause });
}
