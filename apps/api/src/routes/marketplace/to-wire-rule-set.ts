import type { MarketplaceRuleSet as WireRuleSet } from "@sundial/contract/types";
import type { Rule, RuleSet } from "@sundial/marketplace";

export function toWireRuleSet(set: RuleSet, inForce: RuleSet): WireRuleSet {
  return {
    id: set.id,
    in_force_from: set.inForceFrom.toISOString(),
    is_in_force: set === inForce,
    summary: set.summary,
    established_categories: set.establishedCategories as WireRuleSet["established_categories"], // the files are held to the contract by rules.test.ts
    rules: set.rules.map(toWireRule),
    changes: set.changes.map(({ ruleId, kind, title }) => ({ rule_id: ruleId, kind, title })),
  };
}

function toWireRule(rule: Rule): WireRuleSet["rules"][number] {
  return {
    id: rule.id,
    title: rule.title,
    why: rule.why,
    how_to_comply: rule.howToComply,
    severity: rule.severity,
    judged_by: rule.judgedBy,
    kinds: [...rule.kinds],
    since: rule.since,
  };
}
