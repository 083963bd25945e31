import type { Deprecation } from "@sundial/kernel";
import type { LifecycleMove, Model } from "./types.ts";

/** The announced ends of models, by id; also those to come, and those that were called off. */
export function deprecationsOfModels(models: readonly Model[]): Deprecation[] {
  return models.flatMap((model) => {
    const deprecated = model.lifecycle.moves.find(({ to }) => to === "deprecated");
    return deprecated ? [toDeprecation(model, deprecated)] : [];
  });
}

function toDeprecation({ id, lifecycle }: Model, deprecated: LifecycleMove): Deprecation {
  const withdrawn = deprecated.calledOffAt !== null;
  // The day of an end that was called off is kept, so that a calendar can cancel it.
  const end = lifecycle.moves.find(({ to, calledOffAt }) => to === "retired" && (withdrawn || calledOffAt === null));
  return {
    kind: "model",
    subject: id,
    announcedAt: deprecated.announcedAt,
    deprecatedAt: deprecated.at,
    sunsetAt: end?.at ?? null,
    successor: deprecated.successorId,
    assistance: deprecated.assistance,
    guidePath: deprecated.guidePath ?? "",
    reason: deprecated.reason ?? "",
    brownouts: end?.brownouts ?? [],
    revision: lifecycle.revision,
    withdrawn,
  };
}
