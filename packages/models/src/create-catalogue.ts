import { findNearMatch } from "@sundial/errors";
import { modelErrors } from "./errors.ts";
import { findMove } from "./model-state.ts";
import type { Model, ModelKind } from "./types.ts";

/** The models on offer, held in memory. */
export interface Catalogue {
  /** Every model, by id; also the retired ones, which are kept so that a call which names one can be told. */
  list(): readonly Model[];
  /** Names are exact. */
  find(id: string): Model | undefined;
  /** Throws `model_not_found`, naming the nearest model when there is one whose end is not announced. */
  require(id: string): Model;
  /** Throws `model_not_found`, or `model_not_supported` when the model is of another kind. */
  requireKind<Kind extends ModelKind>(id: string, kind: Kind): Extract<Model, { kind: Kind }>;
}

const operations: Record<ModelKind, string> = { chat: "chat completions", embedding: "embeddings" };
const idShownMax = 100;

export function createCatalogue(models: readonly Model[]): Catalogue {
  const sorted = models.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(sorted.map((model) => [model.id, model]));
  const suggested = sorted.filter((model) => !findMove(model, "deprecated")).map(({ id }) => id);

  function requireModel(id: string): Model {
    const model = byId.get(id);
    if (model) return model;
    const near = findNearMatch(id, suggested);
    const suggestion = near ? ` Did you mean \`${near}\`?` : "";
    throw modelErrors.model_not_found({ model: id.slice(0, idShownMax), suggestion }, { param: "model" });
  }

  return {
    list: () => sorted,
    find: (id) => byId.get(id),
    require: requireModel,
    requireKind<Kind extends ModelKind>(id: string, kind: Kind) {
      const model = requireModel(id);
      if (isKind(model, kind)) return model;
      throw modelErrors.model_not_supported({ model: id, operation: operations[kind] }, { param: "model" });
    },
  };
}

function isKind<Kind extends ModelKind>(model: Model, kind: Kind): model is Extract<Model, { kind: Kind }> {
  return model.kind === kind;
}
