import type { Model } from "./types.ts";

/** What is wrong with the retirements of a catalogue, each with the id of the model whose file says it. */
export function checkRetirements(models: readonly Model[]): { readonly id: string; readonly problem: string }[] {
  const byId = new Map(models.map((model) => [model.id, model]));
  return models.flatMap((model) => {
    const { retirement } = model.lifecycle;
    if (retirement === null) return [];
    const problem = retirement.at <= model.createdAt ? "lifecycle.retired_at: must be after `created`" : null;
    const successor = byId.get(retirement.successorId);
    return [problem, checkSuccessor(model, successor, retirement.successorId)]
      .filter((found) => found !== null)
      .map((found) => ({ id: model.id, problem: found }));
  });
}

function checkSuccessor(model: Model, successor: Model | undefined, id: string): string | null {
  const field = "lifecycle.successor";
  if (!successor) return `${field}: there is no model ${id} in the catalogue`;
  // Says it of the model itself too: a caller who follows the answer must arrive.
  if (successor.lifecycle.retirement) return `${field}: ${id} is retired itself`;
  return successor.kind === model.kind ? null : `${field}: ${id} is for ${successor.kind} and not for ${model.kind}`;
}
