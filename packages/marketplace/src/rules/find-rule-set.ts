import type { RuleSet } from "./types.ts";

/** The set of that date. Throws for one that is not there: the folders of sets are never taken away. */
export function findRuleSet(sets: readonly RuleSet[], id: string): RuleSet {
  const set = sets.find((one) => one.id === id);
  if (!set) throw new Error(`there is no set of rules ${id}`);
  return set;
}
