import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadCatalogue } from "./load-catalogue.ts";

const valid = `id: test-1
name: Test 1
kind: chat
family: test
description: A model for this test.
created: 2026-01-31
owned_by: tests
context_tokens_max: 1000
output_tokens_max: 100
capabilities: [streaming]
upstream: { provider: openai-compatible, model: other/name-1 }
lifecycle: { state: active }
prices:
  - { effective_from: 2026-01-31, input: 5, cached_input: 1, output: 10 }
  - { effective_from: 2026-03-01, input: 4, cached_input: 1, output: 9 }
`;

describe("the reviewed catalogue", () => {
  const catalogue = loadCatalogue();

  test("holds chat and embedding models, by id", () => {
    const models = catalogue.list();
    expect(models.length).toBeGreaterThanOrEqual(5);
    expect(new Set(models.map((model) => model.kind))).toEqual(new Set(["chat", "embedding"]));
    expect(models.map((model) => model.id)).toEqual(models.map((model) => model.id).toSorted());
  });

  test("has the models that the documentation names", () => {
    expect(catalogue.requireKind("sundial-1", "chat").contextTokensMax).toBe(128_000);
    expect(catalogue.requireKind("sundial-embed-1", "embedding").dimensionsMax).toBe(1536);
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
    expect(model.upstream).toEqual({ provider: "openai-compatible", model: "other/name-1" });
  });

  test.each([
    ["context_tokens_max", valid.replace("context_tokens_max: 1000", "context_tokens_max: many")],
    ["owned_by", valid.replace("owned_by: tests\n", "")],
    ["kind", valid.replace("kind: chat", "kind: video")],
    ["lifecycle.state", valid.replace("state: active", "state: resting")],
    ["upstream", valid.replace("provider:", "providr:")],
    ["capabilities", valid.replace("[streaming]", "[streaming, streaming]")],
    ["capabilities.0", valid.replace("[streaming]", "[dimensions]")],
    ["prices.0.output", valid.replace("output: 10 ", "output: 0.5 ")],
    ["prices", valid.replace("2026-03-01", "2026-01-01")],
    ["created", valid.replace("created: 2026-01-31", "created: 2026-02-31")],
    ["dimension_count", `${valid}dimension_count: 3\n`],
    ["id", valid.replace("id: test-1", "id: test-2")],
    ["is not valid YAML", `${valid}prices: [`],
  ])("a file that is wrong in %s is refused by name and member", (member, text) => {
    write("test-1.yaml", text);
    expect(() => loadCatalogue(directory)).toThrow(/test-1\.yaml/);
    expect(() => loadCatalogue(directory)).toThrow(new RegExp(member.replaceAll(".", "\\.")));
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
