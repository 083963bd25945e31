import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { loadCatalogue } from "./load-catalogue.ts";
import { modelStateAt } from "./model-state.ts";
import { modelMembers } from "./testing/sample-model.ts";
import { lifecycleStates } from "./types.ts";

const valid = stringify(modelMembers("test-1"));

describe("the reviewed catalogue", () => {
  const catalogue = loadCatalogue();

  test("holds chat and embedding models, by id", () => {
    const models = catalogue.list();
    expect(new Set(models.map((model) => model.kind))).toEqual(new Set(["chat", "embedding"]));
    expect(models.map((model) => model.id)).toEqual(models.map((model) => model.id).toSorted());
  });

  test("has the models that the documentation names", () => {
    expect(catalogue.requireKind("sundial-1", "chat").contextTokensMax).toBe(128_000);
    expect(catalogue.requireKind("sundial-embed-1", "embedding").dimensionsMax).toBe(1536);
  });

  test("shows every state on the day of the release", () => {
    const states = catalogue.list().map((model) => modelStateAt(model, new Date("2026-11-26")));
    expect(new Set(states)).toEqual(new Set(lifecycleStates));
  });
});

describe("a directory of files", () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "catalogue-"));
  });
  afterEach(() => {
    rmSync(directory, { recursive: true });
  });

  function write(name: string, text: string): void {
    writeFileSync(join(directory, name), text);
  }

  test("reads dates as UTC days and prices as picodollars", () => {
    write("test-1.yaml", valid);
    const model = loadCatalogue(directory).require("test-1");
    expect(model.createdAt.toISOString()).toBe("2026-01-31T00:00:00.000Z");
    expect(model.prices.at(-1)).toEqual({
      effectiveFrom: new Date("2026-03-01T00:00:00Z"),
      inputPicodollars: 4n,
      cachedInputPicodollars: 1n,
      outputPicodollars: 9n,
    });
    expect(model.lanes).toEqual([{ provider: "openai-compatible", model: "other/name-1" }]);
  });

  test.each([
    ["context_tokens_max", { context_tokens_max: "many" }],
    ["owned_by", { owned_by: undefined }],
    ["kind", { kind: "video" }],
    ["lanes.0", { lanes: [{ providr: "openai-compatible", model: "x" }] }],
    ["lanes", { lanes: [] }],
    ["capabilities", { capabilities: ["streaming", "streaming"] }],
    ["capabilities.0", { capabilities: ["dimensions"] }],
    ["licence.spdx", { licence: { spdx: "some rights", url: "https://example.com" } }],
    ["attribution.card", { attribution: { model: "a", by: "b", card: "http://example.com" } }],
    ["knowledge_cutoff", { knowledge_cutoff: "2026-02-31" }],
    ["prices.0.output", { prices: [{ effective_from: "2026-01-31", input: 5, cached_input: 1, output: 0.5 }] }],
    [
      "prices",
      {
        prices: ["2026-01-31", "2026-01-01"].map((day) => ({
          effective_from: day,
          input: 5,
          cached_input: 1,
          output: 5,
        })),
      },
    ],
    ["lifecycle.moves.0.to", { lifecycle: { notice: "general", moves: [{ to: "resting", on: "2026-01-31" }] } }],
    ["lifecycle.moves.0.on", { lifecycle: { notice: "general", moves: [{ to: "active", on: "2026-02-31" }] } }],
    ["lifecycle.moves", { lifecycle: { notice: "general", moves: [] } }],
    ["lifecycle.notice", { lifecycle: { notice: "none", moves: [{ to: "active", on: "2026-01-31" }] } }],
    ["dimension_count", { dimension_count: 3 }],
    ["id", { id: "test-2" }],
  ])("a file that is wrong in %s is refused by name and member", (member, changes) => {
    write("test-1.yaml", stringify(modelMembers("test-1", changes)));
    expect(() => loadCatalogue(directory)).toThrow(/test-1\.yaml/);
    expect(() => loadCatalogue(directory)).toThrow(new RegExp(member.replaceAll(".", "\\.")));
  });

  test("a file that is no YAML is refused", () => {
    write("test-1.yaml", `${valid}prices: [`);
    expect(() => loadCatalogue(directory)).toThrow(/test-1\.yaml: is not valid YAML/);
  });

  test("names every wrong file at once", () => {
    write("a.yaml", "id: 1");
    write("b.yaml", "[]");
    expect(() => loadCatalogue(directory)).toThrow(/a\.yaml[\s\S]*b\.yaml/);
  });

  test("an empty directory is refused", () => {
    expect(() => loadCatalogue(directory)).toThrow(/at least one/);
  });
});
