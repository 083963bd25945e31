import { createGroupCommit, type Database, isUnavailable } from "@sundial/db";
import { coreErrors } from "@sundial/errors";
import type { Clock } from "@sundial/kernel";
import type { HardLimit } from "./hard-limits.ts";
import type { PricedCall } from "./price-call.ts";
import type { SpendCall } from "./types.ts";

/** A call with its worst case, and every limit that must have room for it. */
export interface Reserving {
  readonly call: Pick<SpendCall, "id" | "organizationId" | "apiKeyId">;
  readonly model: string;
  readonly at: Date;
  readonly worst: PricedCall;
  readonly limits: readonly (HardLimit & { readonly periodStart: Date })[];
  readonly monthStart: Date;
  readonly dayStart: Date;
  readonly expiresAt: Date;
  /** Set where the hold is for calls to come: how many times as much must fit. */
  readonly room?: number;
}

/** A limit without room; `alone` when it would have none even if no other call were under way. */
export interface Overrun {
  readonly scope: string;
  readonly period: "day" | "month";
  readonly alone: boolean;
}

export type Verdict =
  | { readonly verdict: "held" }
  /** A counter of the period must be begun first; nothing was held. */
  | { readonly verdict: "absent" }
  | { readonly verdict: "refused"; readonly overruns: readonly Overrun[] };

interface Waiting {
  readonly reserving: Reserving;
  readonly resolve: (verdict: Verdict) => void;
  readonly reject: (error: unknown) => void;
}

const timeoutMs = 2_000;

/** Reserves by group commit: calls that arrive while a statement is under way share the next one. Throws what `isUnavailable` knows when the database does not answer in two seconds. */
export function createReserver({ sql, clock }: Pick<Database, "sql"> & { readonly clock: Clock }): {
  reserve(reserving: Reserving): Promise<Verdict>;
} {
  const group = createGroupCommit<Waiting>({ batchMax: 200, waitingMax: 20_000, commit });

  async function commit(batch: readonly Waiting[]): Promise<void> {
    try {
      const verdicts = await ask(batch.map(({ reserving }) => toRow(reserving)));
      const byId = new Map(verdicts.map((verdict) => [verdict.id, verdict]));
      for (const { reserving, resolve, reject } of batch) {
        const verdict = byId.get(reserving.call.id);
        if (verdict) resolve(verdict);
        else reject(new Error(`no verdict on ${reserving.call.id}`));
      }
    } catch (error) {
      // One call that the database refuses must not fail its neighbours.
      if (batch.length > 1 && !isUnavailable(error)) for (const one of batch) await commit([one]);
      else for (const { reject } of batch) reject(error);
    }
  }

  async function ask(calls: readonly unknown[]): Promise<(Verdict & { readonly id: string })[]> {
    const query = sql<(Verdict & { readonly id: string })[]>`
      select id, verdict, overruns from reserve_spend(${JSON.stringify(calls)}::text::json, ${clock.now().toISOString()}::timestamptz)`;
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => {
      query.cancel();
      late.reject(Object.assign(new Error("no verdict in time"), { code: "ETIMEDOUT" }));
    }, timeoutMs);
    try {
      return await Promise.race([query, late.promise]);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    reserve: (reserving) =>
      new Promise((resolve, reject) => {
        if (!group.add({ reserving, resolve, reject }))
          reject(coreErrors.service_unavailable({}, { retryAfterSeconds: 5 }));
      }),
  };
}

function toRow({ call, worst, limits, monthStart, dayStart, expiresAt, room }: Reserving) {
  return {
    organization_id: call.organizationId,
    id: call.id,
    api_key_id: call.apiKeyId,
    month_start: monthStart,
    day_start: dayStart,
    flat: worst.flat.toString(),
    gross: worst.gross.toString(),
    tiers: worst.tiers,
    expires_at: expiresAt,
    is_slice: room !== undefined,
    room: room ?? 1,
    limits: limits.map(({ scope, period, periodStart, amount }) => ({
      scope,
      period,
      period_start: periodStart,
      amount: amount.toString(),
    })),
  };
}
