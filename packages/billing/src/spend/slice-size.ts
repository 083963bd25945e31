/** The smallest slice, in calls of the kind that asks. */
export const sliceCallsMin = 8;
export const sliceCallsMax = 1_024;
/** A slice is at most one part in so many of what is left. */
export const sliceRoom = 8;

const shortMs = 1_000;
const longMs = 4_000;

/** How many calls the next slice is for, so that one lasts seconds: by how long the one before, for `calls`, lasted. */
export function nextSliceCalls({ calls, lastedMs }: { readonly calls: number; readonly lastedMs: number }): number {
  if (lastedMs < shortMs) return Math.min(sliceCallsMax, calls * 4);
  return lastedMs > longMs ? smallerSlice(calls) : calls;
}

/** What to ask for where a slice for so many calls has no room. */
export function smallerSlice(calls: number): number {
  return Math.max(sliceCallsMin, Math.floor(calls / 4));
}
