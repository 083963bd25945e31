import { findMove } from "./model-state.ts";
import type { Model } from "./types.ts";

/** That a successor was late, and what that gives to those who used the model meanwhile. */
export interface LateCredit {
  readonly modelId: string;
  readonly successorId: string;
  /** Of what they were charged for the model in `[start, end)`. */
  readonly percentOfUsage: number;
  /** By when the successor was promised to be active. */
  readonly start: Date;
  /** When it is active, or the model is retired before. */
  readonly end: Date;
}

/** The promises that are not kept, by the dates in the records; they may lie ahead. Nothing is late of an end that was called off. */
export function lateCreditsOf(models: readonly Model[]): LateCredit[] {
  return models.flatMap((model) => {
    const retired = findMove(model, "retired");
    const successor = models.find(({ id }) => id === findMove(model, "deprecated")?.successorId);
    if (!retired?.creditIfLate || !successor) return [];
    const { successorActiveBy: start, percentOfUsage } = retired.creditIfLate;
    const activeAt = findMove(successor, "active")?.at ?? retired.at;
    const end = new Date(Math.min(activeAt.getTime(), retired.at.getTime()));
    return end > start ? [{ modelId: model.id, successorId: successor.id, percentOfUsage, start, end }] : [];
  });
}
