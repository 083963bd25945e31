import {
  type Catalogue,
  type ChatModel,
  createCatalogue,
  type EmbeddingModel,
  type LifecycleMove,
  type LifecycleState,
  type ModelLifecycle,
  type ModelPrice,
} from "@sundial/models";

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

/** One move of a model's life, announced on its day. */
export function moveTo(to: LifecycleState, on: string, changes: Partial<LifecycleMove> = {}): LifecycleMove {
  const nothing = { reason: null, successorId: null, assistance: null, guidePath: null, creditIfLate: null };
  return { to, at: day(on), announcedAt: day(on), calledOffAt: null, brownouts: [], ...nothing, ...changes };
}

const common = {
  family: "test",
  description: "A model for tests.",
  createdAt: day("2026-01-01"),
  ownedBy: "tests",
  contextTokensMax: 1000,
  inputModalities: ["text"],
  outputModalities: ["text"],
  knowledgeCutoff: null,
  licence: { spdx: "MIT", url: "https://example.com/licence" },
  attribution: { model: "Other", by: "tests", cardUrl: "https://example.com/card" },
  regions: ["test"],
  benchmarks: [],
  lanes: [{ provider: "openai-compatible", model: "other" }],
  lifecycle: { noticeClass: "general", moves: [moveTo("active", "2026-01-01")], revision: 0 },
} satisfies Partial<ChatModel>;

export function chatModel(id: string, changes: Partial<ChatModel> = {}): ChatModel {
  const prices = [listPrice("2026-01-01", [1000n, 100n, 4000n])];
  return { ...common, id, name: id, kind: "chat", outputTokensMax: 100, capabilities: [], prices, ...changes };
}

export function embeddingModel(id: string, changes: Partial<EmbeddingModel> = {}): EmbeddingModel {
  const prices = [listPrice("2026-01-01", [100n, 100n, 0n])];
  return { ...common, id, name: id, kind: "embedding", dimensionsMax: 8, capabilities: [], prices, ...changes };
}

const ended: ModelLifecycle = {
  noticeClass: "general",
  moves: [
    moveTo("active", "2026-01-01"),
    moveTo("deprecated", "2026-05-01", { successorId: "chat", reason: "It was slow." }),
    moveTo("retired", "2026-06-01"),
  ],
  revision: 0,
};

/** A chat model, one that was retired on 2026-06-01, and an embedding model. */
export function sampleCatalogue(changes: Partial<ChatModel> = {}): Catalogue {
  const old = chatModel("old", { lifecycle: ended });
  return createCatalogue([chatModel("chat", changes), old, embeddingModel("embed")]);
}
