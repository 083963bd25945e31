import { type CatalogueModel, catalogueModels } from "./catalogue-models.ts";

/** What to write here in the place of a name of OpenAI's API. */
export interface OpenaiName {
  /** The name there. */
  readonly there: string;
  readonly here: string;
  /** The model that answers to `here`, as its maker calls it. */
  readonly answers: string;
  /** False where `here` is another model, because the one of that name is retired here. */
  readonly isSame: boolean;
  /** Until when `here` is a preview, YYYY-MM-DD; null when it is none that day. */
  readonly previewUntil: string | null;
  readonly contextTokens: number;
  /** Null for what makes vectors. */
  readonly outputTokens: number | null;
  readonly readsImages: boolean;
}

/**
 * For each name of OpenAI's API whose model the catalogue has or had, the model to name here on that day, YYYY-MM-DD.
 * Throws when a successor is not there.
 */
export function openaiNames(today: string): OpenaiName[] {
  const models = catalogueModels();
  return models
    .filter(({ attribution }) => new URL(attribution.card).hostname === "platform.openai.com")
    .map((model) => nameInstead(model, inForce(model, models, today), today))
    .toSorted((a, b) => a.there.localeCompare(b.there, "en", { numeric: true }));
}

function nameInstead({ id, attribution }: CatalogueModel, now: CatalogueModel, today: string): OpenaiName {
  const isPreview = stateOf(now, today) === "preview";
  return {
    there: new URL(attribution.card).pathname.split("/").at(-1) ?? "",
    here: now.id,
    answers: now.attribution.model,
    isSame: now.id === id,
    previewUntil: (isPreview && now.lifecycle.moves.find(({ to }) => to === "active")?.on) || null,
    contextTokens: now.context_tokens_max,
    outputTokens: now.output_tokens_max ?? null,
    readsImages: now.modalities.input.includes("image"),
  };
}

/** The model itself, or the successor of one that is retired. */
function inForce(model: CatalogueModel, models: readonly CatalogueModel[], today: string): CatalogueModel {
  if (stateOf(model, today) !== "retired") return model;
  const successor = model.lifecycle.moves.findLast((move) => move.successor !== undefined)?.successor;
  const next = models.find(({ id }) => id === successor);
  if (!next) throw new Error(`${model.id} is retired, and ${successor} is not in the catalogue`);
  return inForce(next, models, today);
}

function stateOf({ lifecycle }: CatalogueModel, today: string): string | undefined {
  return lifecycle.moves.findLast(({ on }) => on <= today)?.to;
}
