import type { LifecycleMove, LifecycleState, Model } from "./types.ts";

type Lived = Pick<Model, "lifecycle">;

/** The last move that holds at an instant. The first one also holds before its day, as the first price does; one that was called off never does. */
export function modelMoveAt({ lifecycle: { moves } }: Lived, at: Date): LifecycleMove {
  const move = moves.findLast((move) => at >= move.at && move.calledOffAt === null) ?? moves[0];
  if (!move) throw new RangeError("a model has at least one move");
  return move;
}

/** What a model is at an instant. Each day belongs to the state that it begins. */
export function modelStateAt(model: Lived, at: Date): LifecycleState {
  return modelMoveAt(model, at).to;
}

/** Whether a model has reached the day of its retirement. A retired model is never called. */
export function isRetired(model: Lived, at: Date): boolean {
  return modelStateAt(model, at) === "retired";
}

/** The move to that state which is not called off, whether it lies behind or ahead. */
export function findMove({ lifecycle: { moves } }: Lived, to: LifecycleState): LifecycleMove | undefined {
  return moves.find((move) => move.to === to && move.calledOffAt === null);
}
