import type { CheckRunState, CheckState } from "../types.ts";

/** How one check of a run went. */
export interface CheckResult {
  readonly ruleId: string;
  readonly state: CheckState;
  /** What was seen, in a sentence. */
  readonly detail: string | null;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** A run of the automated checks over one revision of a manifest. */
export interface CheckRun {
  readonly id: string;
  readonly versionId: string;
  readonly revision: number;
  readonly ruleSet: string;
  readonly state: CheckRunState;
  /** How often it was begun. */
  readonly attempts: number;
  readonly nextAttemptAt: Date | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  /** In the order in which they run. */
  readonly results: readonly CheckResult[];
}
