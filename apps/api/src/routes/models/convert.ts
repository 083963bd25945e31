import { tokenClassesOf } from "@sundial/billing";
import type { Model as WireModel, ModelPrice as WirePrice } from "@sundial/contract/types";
import type { Model } from "@sundial/models";
import { toWireMoney } from "../../would-have-cost.ts";
import type { ModelView } from "./model-view.ts";
import { perMillion } from "./per-million.ts";
import { toWireLifecycle } from "./to-wire-lifecycle.ts";

/** The model as it is at the instant of the view: only what was announced by then is told of its life. */
export function toWireModel(model: Model, view: ModelView): WireModel {
  const { licence, attribution } = model;
  return {
    id: model.id,
    object: "model",
    created: Math.floor(model.createdAt.getTime() / 1000),
    owned_by: model.ownedBy,
    name: model.name,
    description: model.description,
    kind: model.kind,
    family: model.family,
    input_modalities: [...model.inputModalities],
    output_modalities: [...model.outputModalities],
    context_tokens: model.contextTokensMax,
    output_tokens: model.kind === "chat" ? model.outputTokensMax : null,
    dimensions: model.kind === "embedding" ? model.dimensionsMax : null,
    capabilities: [...model.capabilities],
    knowledge_cutoff: model.knowledgeCutoff,
    licence: { spdx: licence.spdx, url: licence.url },
    attribution: { model: attribution.model, by: attribution.by, card_url: attribution.cardUrl },
    regions: [...model.regions],
    prices: toWirePrices(model),
    benchmarks: model.benchmarks.map(({ name, score, sourceUrl }) => ({ name, score, source_url: sourceUrl })),
    lifecycle: toWireLifecycle(model, view),
  };
}

function toWirePrices(model: Model): WirePrice[] {
  return tokenClassesOf(model).flatMap((tokenClass) =>
    model.prices.map((price, i) => ({
      token_class: tokenClass,
      per_million: toWireMoney(perMillion(price, tokenClass)),
      effective_from: price.effectiveFrom.toISOString(),
      effective_until: model.prices[i + 1]?.effectiveFrom.toISOString() ?? null,
    })),
  );
}
