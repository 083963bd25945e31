import type { Database } from "@sundial/db";
import type { Reserving } from "./create-reserver.ts";
import { createSliceLane, type SliceLane, type SliceLaneDeps } from "./create-slice-lane.ts";
import { createSliceReturns, type OwnSlice } from "./create-slice-returns.ts";
import { type HeldAmount, toHeldAmount } from "./spend-slice.ts";

/** The slices of one process. */
export interface SpendSlices {
  /** Takes the worst case out of a slice. Null where what is left of a limit is too little for slices: then the call is to be held by itself. */
  take(reserving: Reserving): Promise<TakenSlice | null>;
  /** Gives back what slices of the organization, or all, hold for calls to come, and takes from them no more. Resolves with how many slices that were. */
  retire(organizationId?: string): Promise<number>;
  /** Gives back what has not been needed for some seconds. */
  retireIdle(): void;
  /** The holds to be renewed. */
  list(): { readonly id: string; readonly organizationId: string }[];
  /** They were: slices may be used for so much longer. */
  extend(): void;
}

export interface TakenSlice {
  readonly id: string;
  /** The call ended; `drawn` is what its settlement took from the slice, or may have taken. */
  end(drawn: HeldAmount): void;
}

export type SpendSlicesDeps = Omit<SliceLaneDeps, "returns" | "nextSliceId"> & Pick<Database, "sql">;

interface LimitedLane {
  readonly organizationId: string;
  /** Those that its slices were granted under. */
  readonly limits: string;
  readonly lane: SliceLane;
}

const triesMax = 10;

export function createSpendSlices({ sql, ...deps }: SpendSlicesDeps): SpendSlices {
  const { clock, usableMs } = deps;
  const lanes = new Map<string, LimitedLane>();
  const returns = createSliceReturns({ sql });
  let count = 0;
  const nextSliceId = (callId: string) => `${callId}:slice:${++count}`;

  function laneOf(reserving: Reserving): SliceLane {
    const { organizationId, apiKeyId } = reserving.call;
    const { model, monthStart, dayStart } = reserving;
    const key = `${organizationId} ${apiKeyId} ${model} ${monthStart.getTime()} ${dayStart.getTime()}`;
    const limits = reserving.limits.map(({ scope, period, amount }) => `${scope} ${period} ${amount}`).join();
    const known = lanes.get(key);
    if (known?.limits === limits) return known.lane;
    void known?.lane.retire();
    const lane = createSliceLane({ ...deps, returns, nextSliceId });
    lanes.set(key, { organizationId, limits, lane });
    return lane;
  }

  function end(own: OwnSlice, worst: HeldAmount, drawn: HeldAmount): void {
    own.slice.end(worst, drawn);
    if (own.retired) returns.giveBack(own);
  }

  return {
    async take(reserving) {
      const worst = toHeldAmount(reserving.worst);
      for (let tries = 0; tries < triesMax; tries++) {
        const lane = laneOf(reserving);
        const own = lane.take(reserving, worst);
        if (own) return { id: own.slice.id, end: (drawn) => end(own, worst, drawn) };
        if (lane.isNear()) return null;
        await lane.grow(reserving);
      }
      return null;
    },
    async retire(of) {
      const retiring: Promise<number>[] = [];
      for (const [key, { organizationId, lane }] of lanes) {
        if (of !== undefined && of !== organizationId) continue;
        lanes.delete(key);
        retiring.push(lane.retire());
      }
      const retired = await Promise.all(retiring);
      await returns.drain();
      return retired.reduce((sum, count) => sum + count, 0);
    },
    retireIdle() {
      for (const [key, { lane }] of lanes) {
        if (lane.retireIdle()) continue;
        lanes.delete(key);
        void lane.retire();
      }
    },
    list: () => [...returns.open].map(({ call: { id, organizationId } }) => ({ id, organizationId })),
    extend() {
      const usableUntilMs = clock.monotonicMs() + usableMs;
      for (const own of returns.open) own.usableUntilMs = usableUntilMs;
    },
  };
}
