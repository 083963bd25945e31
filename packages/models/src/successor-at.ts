import type { Catalogue } from "./create-catalogue.ts";
import { findMove, isRetired } from "./model-state.ts";
import type { Model } from "./types.ts";

/** What to use in the place of a model whose end is announced: its successor, or, when that is retired at the instant, the next one. Undefined where people help instead. */
export function successorAt(catalogue: Pick<Catalogue, "find">, model: Model, at: Date): Model | undefined {
  const move = findMove(model, "deprecated") ?? findMove(model, "legacy");
  const successor = catalogue.find(move?.successorId ?? "");
  return successor && isRetired(successor, at) ? successorAt(catalogue, successor, at) : successor;
}
