import type { RuleSet } from "./types.ts";

/** The newest set whose day has come; the first one before that, because a listing is always judged by some rules. */
export function ruleSetInForce(sets: readonly RuleSet[], at: Date): RuleSet {
  const set = sets.findLast(({ inForceFrom }) => inForceFrom.getTime() <= at.getTime()) ?? sets[0];
  if (!set) throw new Error("there is no set of rules");
  return set;
}
