import { loadRuleSets } from "./load-rule-sets.ts";
import type { RuleSet } from "./types.ts";

let loaded: readonly RuleSet[] | undefined;

/** The reviewed sets of this package, read once in a process: its files do not change while it runs. */
export function ownRuleSets(): readonly RuleSet[] {
  loaded ??= loadRuleSets();
  return loaded;
}
