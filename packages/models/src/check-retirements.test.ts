import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isRetired } from "./is-retired.ts";
import { loadCatalogue } from "./load-catalogue.ts";

const model = (id: string, lifecycle: string, kind = "chat") => `id: ${id}
name: ${id}
kind: ${kind}
family: test
description: A model for tests.
created: 2026-01-31
owned_by: tests
context_tokens_max: 1000
${kind === "chat" ? "output_tokens_max: 100" : "dimensions_max: 8"}
capabilities: []
upstream: { provider: openai-compatible, model: other/name-1 }
lifecycle: ${lifecycle}
prices: [{ effective_from: 2026-01-31, input: 5${kind === "chat" ? ", cached_input: 1, output: 10" : ""} }]
`;
const retired = "{ state: retired, retired_at: 2026-06-30, successor: new-1, reason: It was slow. }";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "catalogue-"));
  write("new-1", "{ state: active }");
});
afterEach(() => rmSync(directory, { recursive: true }));

function write(id: string, lifecycle: string, kind?: string): void {
  writeFileSync(join(directory, `${id}.yaml`), model(id, lifecycle, kind));
}

describe("a retired model", () => {
  test("keeps its day, successor and reason", () => {
    write("old-1", retired);
    expect(loadCatalogue(directory).require("old-1").lifecycle).toEqual({
      state: "retired",
      retirement: { at: new Date("2026-06-30T00:00:00Z"), successorId: "new-1", reason: "It was slow." },
    });
    expect(loadCatalogue(directory).require("new-1").lifecycle).toEqual({ state: "active", retirement: null });
  });

  test("is retired from the first moment of that day on", () => {
    write("old-1", retired);
    const catalogue = loadCatalogue(directory);
    const old = catalogue.require("old-1");
    expect(isRetired(old, new Date("2026-06-29T23:59:59.999Z"))).toBe(false);
    expect(isRetired(old, new Date("2026-06-30T00:00:00Z"))).toBe(true);
    expect(isRetired(catalogue.require("new-1"), new Date("2099-01-01T00:00:00Z"))).toBe(false);
  });

  test("is never what a misspelt name was probably meant to be", () => {
    write("old-1", retired);
    const catalogue = loadCatalogue(directory);
    expect(() => catalogue.require("new-")).toThrow("Did you mean `new-1`?");
    expect(() => catalogue.require("old-")).toThrow(/^(?!.*Did you mean)/);
  });

  test.each([
    ["without a day", "lifecycle.retired_at", "{ state: retired, successor: new-1 }"],
    ["without a successor", "lifecycle.successor", "{ state: retired, retired_at: 2026-06-30 }"],
    ["with a day that does not exist", "lifecycle.retired_at", retired.replace("06-30", "06-31")],
    ["with a day before it was made", "lifecycle.retired_at: must be after `created`", retired.replace("06", "01")],
    ["with an unknown successor", "there is no model new-2", retired.replace("new-1", "new-2")],
    ["with itself as successor", "old-1 is retired itself", retired.replace("new-1", "old-1")],
    ["with a retired successor", "old-2 is retired itself", retired.replace("new-1", "old-2")],
    ["with a successor of another kind", "embed-1 is for embedding and not for chat", retired.replace("new", "embed")],
    ["whose state is another", "lifecycle", retired.replace("state: retired", "state: deprecated")],
  ])("%s is refused by file and member", (_, told, lifecycle) => {
    write("old-2", retired);
    write("embed-1", "{ state: active }", "embedding");
    write("old-1", lifecycle);
    expect(() => loadCatalogue(directory)).toThrow(/old-1\.yaml/);
    expect(() => loadCatalogue(directory)).toThrow(told);
  });
});
