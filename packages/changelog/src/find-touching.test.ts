import { describe, expect, it } from "vitest";
import { reasonsOf } from "./find-touching.ts";
import { makeEntry } from "./testing/make-entry.ts";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const groups = [
  { operation: "createChatCompletion", version: "2025-03-12", model: "m-1", calls: 3, lastCalledAt: day("2026-05-01") },
  { operation: "createChatCompletion", version: "2026-04-15", model: "m-2", calls: 5, lastCalledAt: day("2026-05-03") },
  { operation: "listModels", version: "2026-04-15", model: null, calls: 9, lastCalledAt: day("2026-05-02") },
];
const chat = { kind: "operation", name: "createChatCompletion" };

describe("reasonsOf", () => {
  it("names the operations and models that calls named, with their number and the last of them", () => {
    const entry = makeEntry({ affects: { operations: ["createChatCompletion"], models: ["m-1", "m-3"] } });
    expect(reasonsOf(entry, groups)).toEqual([
      { kind: "model", name: "m-1", calls: 3, lastCalledAt: day("2026-05-01") },
      { ...chat, calls: 8, lastCalledAt: day("2026-05-03") },
    ]);
  });

  it("counts for a change of a version the calls of older versions alone", () => {
    const change = { source: "version_change", affects: { operations: ["createChatCompletion"] } } as const;
    expect(reasonsOf(makeEntry({ ...change, date: "2025-07-09" }), groups)).toEqual([
      { ...chat, calls: 3, lastCalledAt: day("2026-05-01") },
    ]);
    expect(reasonsOf(makeEntry({ ...change, date: "2025-03-12" }), groups)).toEqual([]);
    const ofEvery = makeEntry({ source: "version_change", date: "2026-11-23", affects: { operations: "every" } });
    expect(reasonsOf(ofEvery, groups).map(({ name, calls }) => [name, calls])).toEqual([
      ["listModels", 9],
      ["createChatCompletion", 8],
    ]);
  });

  it("counts the calls in a version that ends, and none for one that was only named", () => {
    const versions = ["2025-03-12"];
    expect(reasonsOf(makeEntry({ source: "lifecycle_move", affects: { versions } }), groups)).toEqual([
      { kind: "version", name: "2025-03-12", calls: 3, lastCalledAt: day("2026-05-01") },
    ]);
    expect(reasonsOf(makeEntry({ affects: { versions } }), groups)).toEqual([]);
  });
});
