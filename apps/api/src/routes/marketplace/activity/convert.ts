import type { ListingActivity as WireActivity } from "@sundial/contract/types";
import type { Activity } from "@sundial/marketplace";

export function toWireActivity(activity: Activity): WireActivity {
  const { id, kind, versionId, role, author, event, fromState, toState, text, ruleSet, createdAt } = activity;
  return {
    id,
    kind,
    version_id: versionId,
    role,
    author,
    event,
    from_state: fromState,
    to_state: toState,
    text,
    rule_set: ruleSet,
    created_at: createdAt.toISOString(),
  };
}
