import type { CheckRun as WireCheckRun } from "@sundial/contract/types";
import type { CheckRun } from "@sundial/marketplace";

export function toWireCheckRun(run: CheckRun): WireCheckRun {
  return {
    id: run.id,
    revision: run.revision,
    rule_set: run.ruleSet,
    state: run.state,
    attempts: run.attempts,
    next_attempt_at: run.nextAttemptAt?.toISOString() ?? null,
    created_at: run.createdAt.toISOString(),
    finished_at: run.finishedAt?.toISOString() ?? null,
    results: run.results.map(({ ruleId, state, detail, startedAt, finishedAt }) => ({
      rule_id: ruleId,
      state,
      detail,
      started_at: startedAt?.toISOString() ?? null,
      finished_at: finishedAt?.toISOString() ?? null,
    })),
  };
}
