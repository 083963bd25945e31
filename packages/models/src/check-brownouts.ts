import { findMove } from "./model-state.ts";
import type { Model } from "./types.ts";

/** Brownouts lie between deprecation and retirement, in order, apart from one another. */
export function checkBrownouts(model: Model): string[] {
  const end = findMove(model, "retired");
  const deprecatedAt = findMove(model, "deprecated")?.at;
  if (!end || !deprecatedAt) return [];
  return end.brownouts.flatMap(({ from, until }, i) => {
    const field = `moves: brownouts.${i}`;
    const after = end.brownouts[i - 1]?.until;
    if (from >= until) return [`${field}: must end after it begins`];
    if (from < deprecatedAt) return [`${field}: must not begin before the model is deprecated`];
    if (until > end.at) return [`${field}: must end before the model is retired`];
    return after && from <= after ? [`${field}: must begin after the one before has ended`] : [];
  });
}
