import type { Model } from "./types.ts";

/** Whether a model has reached the day of its retirement. A retired model is never called and never listed. */
export function isRetired({ lifecycle }: Pick<Model, "lifecycle">, at: Date): boolean {
  return lifecycle.retirement !== null && at >= lifecycle.retirement.at;
}
