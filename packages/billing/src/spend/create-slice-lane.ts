import type { Clock } from "@sundial/kernel";
import type { AskForHold } from "./create-asker.ts";
import type { Reserving } from "./create-reserver.ts";
import type { OwnSlice, SliceReturns } from "./create-slice-returns.ts";
import { nextSliceCalls, sliceCallsMin, sliceRoom, smallerSlice } from "./slice-size.ts";
import { createSpendSlice, type HeldAmount, timesOf, toHeldAmount } from "./spend-slice.ts";

/** The slices that calls of one key and model draw from, the oldest first. */
export interface SliceLane {
  /** The slice that the worst case was taken from, if one has room. Has the next one added in time. */
  take(reserving: Reserving, worst: HeldAmount): OwnSlice | undefined;
  /** Adds a slice; callers at one time share it. Adds none where a limit is near, which `isNear` tells. */
  grow(reserving: Reserving): Promise<void>;
  /** True for a second after there was no room for the smallest slice: then calls are to be held one by one. */
  isNear(): boolean;
  /** Gives back everything at once, and resolves with how many slices that were when one that was being added has been given back too. Never rejects. */
  retire(): Promise<number>;
  /** Gives back what has not been needed for some seconds. False when the lane is not needed either. */
  retireIdle(): boolean;
}

export interface SliceLaneDeps {
  readonly clock: Clock;
  readonly ask: AskForHold;
  readonly returns: SliceReturns;
  /** An id for a slice that is taken for a call: one call may have several taken, and the ones before need not be given back yet. */
  readonly nextSliceId: (callId: string) => string;
  /** How long a slice may be used that was not extended. Must be less than a hold lives. */
  readonly usableMs: number;
}

const nearMs = 1_000;
const idleMs = 4_000;

export function createSliceLane({ clock, ask, returns, nextSliceId, usableMs }: SliceLaneDeps): SliceLane {
  const slices: OwnSlice[] = [];
  let newest = { calls: sliceCallsMin, gross: 0n, addedAtMs: Number.NEGATIVE_INFINITY };
  let growing: Promise<void> | null = null;
  let nearUntilMs = 0;
  let usedAtMs = clock.monotonicMs();

  const isNear = () => growing === null && clock.monotonicMs() < nearUntilMs;

  function grow(reserving: Reserving): Promise<void> {
    growing ??= add(reserving).finally(() => {
      growing = null;
    });
    return growing;
  }

  async function add(reserving: Reserving): Promise<void> {
    let calls = nextSliceCalls({ calls: newest.calls, lastedMs: clock.monotonicMs() - newest.addedAtMs });
    for (;;) {
      const askedAtMs = clock.monotonicMs();
      const worst = timesOf(reserving.worst, calls);
      const call = { ...reserving.call, id: nextSliceId(reserving.call.id) };
      const { verdict } = await ask({ ...reserving, call, worst, room: sliceRoom });
      newest = { calls, gross: worst.gross, addedAtMs: clock.monotonicMs() };
      if (verdict === "held") {
        const { monthStart, dayStart } = reserving;
        const slice = createSpendSlice(call.id, toHeldAmount(worst));
        const own = { slice, call, monthStart, dayStart, usableUntilMs: askedAtMs + usableMs, retired: false };
        returns.open.add(own);
        slices.push(own);
        return;
      }
      if (calls === sliceCallsMin) {
        nearUntilMs = clock.monotonicMs() + nearMs;
        return;
      }
      calls = smallerSlice(calls);
    }
  }

  /** Less than half a slice is free: time for the next one, before anybody has to wait for it. */
  function isLow(): boolean {
    return slices.reduce((sum, { slice }) => sum + slice.free.gross, 0n) * 2n < newest.gross;
  }

  function giveBackAll(): number {
    const retired = slices.splice(0);
    for (const own of retired) returns.giveBack(own);
    return retired.length;
  }

  return {
    isNear,
    grow,
    take(reserving, worst) {
      usedAtMs = clock.monotonicMs();
      const own = slices.find(({ slice, usableUntilMs }) => usedAtMs < usableUntilMs && slice.take(worst));
      if (own && growing === null && !isNear() && isLow()) grow(reserving).catch(() => {});
      return own;
    },
    async retire() {
      const retired = giveBackAll();
      await growing?.catch(() => {});
      return retired + giveBackAll();
    },
    retireIdle() {
      if (clock.monotonicMs() - usedAtMs >= idleMs) return false;
      // Of those before the newest one, what is left is too little for a call.
      for (const own of slices.slice(0, -1).filter(({ slice }) => slice.callsUnderWay === 0)) {
        slices.splice(slices.indexOf(own), 1);
        returns.giveBack(own);
      }
      return true;
    },
  };
}
