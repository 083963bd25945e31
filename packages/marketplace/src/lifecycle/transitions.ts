/** Where a version of a listing can stand. */
export const versionStates = [
  "draft",
  "submitted",
  "in_checks",
  "in_review",
  "changes_requested",
  "approved",
  "published",
  "paused",
  "superseded",
  "withdrawn",
  "rejected",
  "suspended",
  "appealed",
  "delisted",
] as const;
export type VersionState = (typeof versionStates)[number];

/** Where nothing more happens to a version unless its partner takes it up again. */
export const endStates = ["superseded", "withdrawn", "rejected", "delisted"] as const satisfies readonly VersionState[];

/** Who moves a version: members of the organization that it belongs to, reviewers of the operator, or the platform itself. */
export const transitionRoles = ["partner", "reviewer", "system"] as const;
export type TransitionRole = (typeof transitionRoles)[number];

/**
 * What must hold beside state and role:
 * - `complete`: the manifest has what its kind needs, and the terms in force are accepted
 * - `checks_passed`: the last run of the automated checks is of this manifest, and nothing in it stands against the version
 * - `checks_failed`: the same run, and something in it does
 * - `assessed`: every assessment that the version needs has passed
 * - `cited`: at least one finding says which rule is broken
 * - `not_suspended`: no other version of the listing is suspended or delisted
 * - `another_reviewer`: whoever decides had no part in what is appealed against, as long as there is such a reviewer, and never decided it last
 * - `of_rejection`, `of_suspension`: what is appealed against
 */
export type Guard =
  | "complete"
  | "checks_passed"
  | "checks_failed"
  | "assessed"
  | "cited"
  | "not_suspended"
  | "another_reviewer"
  | "of_rejection"
  | "of_suspension";

export interface Transition {
  readonly from: readonly VersionState[];
  readonly to: VersionState;
  readonly roles: readonly TransitionRole[];
  readonly guards?: readonly Guard[];
  /** Whether it must say why. */
  readonly needsReason?: true;
}

/** Every event, and each way that it may go: of several ways that begin at one state, their guards let at most one through. */
export const transitions = {
  submit: [{ from: ["draft", "changes_requested"], to: "submitted", roles: ["partner"], guards: ["complete"] }],
  start_checks: [{ from: ["submitted"], to: "in_checks", roles: ["system"] }],
  pass_checks: [{ from: ["in_checks"], to: "in_review", roles: ["system"], guards: ["checks_passed"] }],
  fail_checks: [{ from: ["in_checks"], to: "changes_requested", roles: ["system"], guards: ["checks_failed"] }],
  request_changes: [
    { from: ["in_review"], to: "changes_requested", roles: ["reviewer"], guards: ["cited"], needsReason: true },
  ],
  approve: [{ from: ["in_review"], to: "approved", roles: ["reviewer"], guards: ["assessed"] }],
  reject: [{ from: ["in_review"], to: "rejected", roles: ["reviewer"], guards: ["cited"], needsReason: true }],
  publish: [{ from: ["approved"], to: "published", roles: ["partner"], guards: ["not_suspended"] }],
  supersede: [{ from: ["published", "paused"], to: "superseded", roles: ["system"] }],
  pause: [{ from: ["published"], to: "paused", roles: ["partner"] }],
  resume: [{ from: ["paused"], to: "published", roles: ["partner"] }],
  withdraw: [
    {
      from: ["submitted", "in_checks", "in_review", "changes_requested", "approved"],
      to: "withdrawn",
      roles: ["partner"],
    },
  ],
  reopen: [{ from: ["withdrawn", "rejected"], to: "draft", roles: ["partner"] }],
  suspend: [{ from: ["published", "paused"], to: "suspended", roles: ["reviewer"], needsReason: true }],
  reinstate: [{ from: ["suspended"], to: "published", roles: ["reviewer"], needsReason: true }],
  appeal: [{ from: ["rejected", "suspended"], to: "appealed", roles: ["partner"], needsReason: true }],
  uphold: [
    {
      from: ["appealed"],
      to: "rejected",
      roles: ["reviewer"],
      guards: ["of_rejection", "another_reviewer"],
      needsReason: true,
    },
    {
      from: ["appealed"],
      to: "suspended",
      roles: ["reviewer"],
      guards: ["of_suspension", "another_reviewer"],
      needsReason: true,
    },
  ],
  overturn: [
    {
      from: ["appealed"],
      to: "in_review",
      roles: ["reviewer"],
      guards: ["of_rejection", "another_reviewer"],
      needsReason: true,
    },
    {
      from: ["appealed"],
      to: "published",
      roles: ["reviewer"],
      guards: ["of_suspension", "another_reviewer"],
      needsReason: true,
    },
  ],
  delist: [
    { from: ["published", "paused"], to: "delisted", roles: ["partner", "reviewer"], needsReason: true },
    { from: ["suspended"], to: "delisted", roles: ["reviewer"], needsReason: true },
  ],
} as const satisfies Readonly<Record<string, readonly Transition[]>>;

export type TransitionEvent = keyof typeof transitions;
export const transitionEvents = Object.keys(transitions) as readonly TransitionEvent[]; // the keys of that very object

/** The ways that an event may go from a state; none when it is not allowed there. */
export function waysFrom(state: VersionState, event: TransitionEvent): readonly Transition[] {
  const ways: readonly Transition[] = transitions[event];
  return ways.filter(({ from }) => from.includes(state));
}

/** What somebody of that role may ask for at a state, whatever the guards say. */
export function eventsFrom(state: VersionState, role: TransitionRole): TransitionEvent[] {
  return transitionEvents.filter((event) => waysFrom(state, event).some(({ roles }) => roles.includes(role)));
}
