import { type Catalogue, type ChatModel, createCatalogue, type EmbeddingModel, type ModelPrice } from "@sundial/models";

export const day = (date: string) => new Date(`${date}T00:00:00Z`);

/** Picodollars a token of the classes input, cached input and output. */
export function listPrice(from: string, classes: readonly [bigint, bigint, bigint]): ModelPrice {
  const [input, cachedInput, output] = classes;
  return {
    effectiveFrom: day(from),
    inputPicodollars: input,
    cachedInputPicodollars: cachedInput,
    outputPicodollars: output,
  };
}

const common = {
  family: "test",
  description: "A model for tests.",
  createdAt: day("2026-01-01"),
  ownedBy: "tests",
  contextTokensMax: 1000,
  upstream: { provider: "openai-compatible", model: "other" },
  lifecycle: { state: "active", retirement: null },
} as const;

export function chatModel(id: string, changes: Partial<ChatModel> = {}): ChatModel {
  const prices = [listPrice("2026-01-01", [1000n, 100n, 4000n])];
  return { ...common, id, name: id, kind: "chat", outputTokensMax: 100, capabilities: [], prices, ...changes };
}

export function embeddingModel(id: string, changes: Partial<EmbeddingModel> = {}): EmbeddingModel {
  const prices = [listPrice("2026-01-01", [100n, 100n, 0n])];
  return { ...common, id, name: id, kind: "embedding", dimensionsMax: 8, capabilities: [], prices, ...changes };
}

const retirement = { at: day("2026-06-01"), successorId: "chat", reason: null };

/** A chat model, one that was retired on 2026-06-01, and an embedding model. */
export function sampleCatalogue(changes: Partial<ChatModel> = {}): Catalogue {
  const old = chatModel("old", { lifecycle: { state: "retired", retirement } });
  return createCatalogue([chatModel("chat", changes), old, embeddingModel("embed")]);
}
