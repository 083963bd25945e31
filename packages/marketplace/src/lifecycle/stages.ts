import type { ListingVersion } from "../types.ts";
import type { TransitionRole, VersionState } from "./transitions.ts";

/** What the public clock runs for. */
export const stages = ["checks", "review", "appeal"] as const;
export type Stage = (typeof stages)[number];

export const statesOfStage: Readonly<Record<Stage, readonly VersionState[]>> = {
  checks: ["submitted", "in_checks"],
  review: ["in_review"],
  appeal: ["appealed"],
};

/** The states in which reviewers are to act. */
export const waitingForReviewers: readonly VersionState[] = [...statesOfStage.review, ...statesOfStage.appeal];

/** In how many hours a stage should end. */
export const targetHours: Readonly<Record<Stage, number>> = { checks: 4, review: 72, appeal: 120 };
const hotfixReviewHours = 24;

/** Who acts in a stage. */
export const actsInStage: Readonly<Record<Stage, TransitionRole>> = {
  checks: "system",
  review: "reviewer",
  appeal: "reviewer",
};

/** The stage that a state is in; null when the clock stands still. */
export function stageOf(state: VersionState): Stage | null {
  return stages.find((stage) => statesOfStage[stage].includes(state)) ?? null;
}

export type StageTimes = Pick<ListingVersion, "stageBeganAt" | "stageDueAt" | "escalatedAt">;

/**
 * The clock after a move: it starts anew with each stage that is entered, and runs on inside one. A review is not due before what has to be judged in it:
 * `judgedBy`, null when nothing does.
 */
export function timesAfter(
  version: ListingVersion,
  to: VersionState,
  { now, judgedBy }: { readonly now: Date; readonly judgedBy: Date | null },
): StageTimes {
  const stage = stageOf(to);
  if (stage !== null && stage === stageOf(version.state)) {
    const { stageBeganAt, stageDueAt, escalatedAt } = version;
    return { stageBeganAt, stageDueAt, escalatedAt };
  }
  const hours = stage && (stage === "review" && version.isHotfix ? hotfixReviewHours : targetHours[stage]);
  const targetMs = hours === null ? null : now.getTime() + hours * 3_600_000;
  const judgedMs = stage === "review" ? (judgedBy?.getTime() ?? 0) : 0;
  return {
    stageBeganAt: now,
    stageDueAt: targetMs === null ? null : new Date(Math.max(targetMs, judgedMs)),
    escalatedAt: null,
  };
}
