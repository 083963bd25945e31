/** The only source of time. Instants are UTC; `now()` returns a new Date, `nowMs()` the same instant as Unix milliseconds. */
export interface Clock {
  now(): Date;
  nowMs(): number;
  /** Milliseconds of a clock that never jumps, for durations only. */
  monotonicMs(): number;
}

export const systemClock: Clock = {
  now: () => new Date(),
  nowMs: () => Date.now(),
  monotonicMs: () => performance.now(),
};

/** A clock for tests that moves only when told to. */
export function fixedClock(start: Date | string): Clock & { advance(milliseconds: number): void } {
  let ms = new Date(start).getTime();
  return {
    now: () => new Date(ms),
    nowMs: () => ms,
    monotonicMs: () => ms,
    advance(milliseconds) {
      ms += milliseconds;
    },
  };
}
