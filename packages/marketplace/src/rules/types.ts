import type { ListingKind, Severity } from "../types.ts";
import type { ruleJudges } from "./rule-file.ts";

export type RuleJudge = (typeof ruleJudges)[number];

/** A rule for listings, reviewed as a file. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly howToComply: string;
  readonly severity: Severity;
  readonly judgedBy: RuleJudge;
  readonly kinds: readonly ListingKind[];
  /** The first set that has it as it is. */
  readonly since: string;
}

export const ruleChangeKinds = ["added", "changed", "removed"] as const;
export type RuleChangeKind = (typeof ruleChangeKinds)[number];

export interface RuleChange {
  readonly ruleId: string;
  readonly kind: RuleChangeKind;
  readonly title: string;
}

/** The rules in force from a day on. Its id is the date. */
export interface RuleSet {
  readonly id: string;
  readonly inForceFrom: Date;
  readonly summary: string;
  /** Categories whose first listing is nothing out of the ordinary; that of another is judged for responsible AI. */
  readonly establishedCategories: readonly string[];
  /** All of them, by id. */
  readonly rules: readonly Rule[];
  /** What is not as in the set before, by id. Nothing for the first. */
  readonly changes: readonly RuleChange[];
}
