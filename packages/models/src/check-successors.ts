import { findMove } from "./model-state.ts";
import type { LifecycleMove, Model } from "./types.ts";

/** A caller who follows a successor must arrive: at another model of the same kind that is on offer when the old one ends, and stays. */
export function checkSuccessors(model: Model, models: readonly Model[]): string[] {
  return model.lifecycle.moves.flatMap((move, i) => {
    if (move.successorId === null || move.calledOffAt !== null) return [];
    const successor = models.find(({ id }) => id === move.successorId);
    const problem = successor
      ? checkSuccessor(model, successor, move)
      : `there is no model ${move.successorId} in the catalogue`;
    return problem === null ? [] : [`moves.${i}.successor: ${problem}`];
  });
}

function checkSuccessor(model: Model, successor: Model, move: LifecycleMove): string | null {
  if (successor.id === model.id) return "a model is not its own successor";
  if (successor.kind !== model.kind) return `${successor.id} is for ${successor.kind} and not for ${model.kind}`;
  const retired = findMove(model, "retired");
  const needed = retired?.at ?? move.at;
  if (successor.createdAt > needed) return `${successor.id} is not on offer yet when it is needed`;
  const deprecated = findMove(successor, "deprecated");
  if (deprecated && deprecated.at <= needed) return `${successor.id} is deprecated itself by then`;
  if (move.to !== "deprecated" || !retired || retired.creditIfLate) return null;
  const active = findMove(successor, "active");
  return active && active.at <= retired.at
    ? null
    : `${successor.id} is not active by the retirement, which asks for a \`credit_if_late\``;
}
