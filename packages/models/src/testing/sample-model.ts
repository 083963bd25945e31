import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { loadCatalogue } from "../load-catalogue.ts";

type Members = Readonly<Record<string, unknown>>;

/** The members of a valid file of a chat model, as YAML gives them. */
export function modelMembers(id: string, changes: Members = {}): Members {
  return {
    id,
    name: id,
    kind: "chat",
    family: "test",
    description: "A model for tests.",
    owned_by: "tests",
    context_tokens_max: 1000,
    output_tokens_max: 100,
    modalities: { input: ["text"], output: ["text"] },
    capabilities: ["streaming"],
    knowledge_cutoff: null,
    licence: { spdx: "MIT", url: "https://example.com/licence" },
    attribution: { model: "Name 1", by: "Others", card: "https://example.com/card" },
    regions: ["eu-central"],
    lanes: [{ provider: "openai-compatible", model: "other/name-1" }],
    benchmarks: [],
    lifecycle: { notice: "general", moves: [{ to: "active", on: "2026-01-31" }] },
    prices: [
      { effective_from: "2026-01-31", input: 5, cached_input: 1, output: 10 },
      { effective_from: "2026-03-01", input: 4, cached_input: 1, output: 9 },
    ],
    ...changes,
  };
}

/** The same of an embedding model. */
export function embeddingMembers(id: string, changes: Members = {}): Members {
  const { output_tokens_max: _, ...rest } = modelMembers(id);
  const modalities = { input: ["text"], output: ["embedding"] };
  const prices = [{ effective_from: "2026-01-31", input: 5 }];
  return { ...rest, kind: "embedding", dimensions_max: 8, capabilities: [], modalities, prices, ...changes };
}

/** A deprecated model's moves: deprecated on 2026-07-01, announced half a year and more before its end on 2026-12-01. */
export function endingMoves(deprecated: Members = {}, retired: Members = {}): Members[] {
  const why = { reason: "It was slow.", successor: "new-1", guide: "/docs/model-migrations" };
  return [
    { to: "active", on: "2026-01-31" },
    { to: "deprecated", on: "2026-07-01", announced: "2026-06-01", ...why, ...deprecated },
    { to: "retired", on: "2026-12-01", ...retired },
  ];
}

/** Writes each model to a file of its own and loads them; the lock of what was published too when there is one. */
export function loadModels(models: readonly Members[], lock?: unknown) {
  const directory = mkdtempSync(join(tmpdir(), "catalogue-"));
  try {
    for (const model of models) writeFileSync(join(directory, `${model.id}.yaml`), stringify(model));
    if (lock !== undefined) writeFileSync(join(directory, "lifecycle.lock.json"), JSON.stringify(lock));
    return loadCatalogue(directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}
