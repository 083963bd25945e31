import { describe, expect, it } from "vitest";
import { type Calls, reasonsOf } from "./find-touching.ts";
import { makeEntry } from "./testing/make-entry.ts";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const callsOf = (
  members: Pick<Calls, "operation" | "version" | "model" | "calls"> & { on: string },
  fields: string[] = [],
) => {
  const { on, ...rest } = members;
  return { ...rest, deprecatedFields: fields, lastSeenAt: day(on) };
};
const chatting = { operation: "createChatCompletion" };
const sites: Calls[] = [
  callsOf({ ...chatting, version: "2025-03-12", model: "m-1", calls: 3, on: "2026-05-01" }),
  callsOf({ ...chatting, version: "2026-04-15", model: "m-2", calls: 4, on: "2026-05-03" }, ["user"]),
  callsOf({ ...chatting, version: "2026-04-15", model: "m-2", calls: 1, on: "2026-05-02" }, [
    "user",
    "messages[].name",
  ]),
  callsOf({ operation: "listModels", version: "2026-04-15", model: null, calls: 9, on: "2026-05-02" }),
];
const known = ["createChatCompletion.user", "createChatCompletion.messages[].name", "createEmbedding.user"];
const exact = { isExact: true };
const chat = { kind: "operation", name: "createChatCompletion" };

describe("reasonsOf", () => {
  it("names the operations and models that calls named, with their number and the last of them", () => {
    const entry = makeEntry({ affects: { operations: ["createChatCompletion"], models: ["m-1", "m-3"] } });
    expect(reasonsOf(entry, sites, known)).toEqual([
      { kind: "model", name: "m-1", calls: 3, lastCalledAt: day("2026-05-01"), ...exact },
      { ...chat, calls: 8, lastCalledAt: day("2026-05-03"), ...exact },
    ]);
  });

  it("counts for a change of a version the calls of older versions alone", () => {
    const change = { source: "version_change", affects: { operations: ["createChatCompletion"] } } as const;
    expect(reasonsOf(makeEntry({ ...change, date: "2025-07-09" }), sites, known)).toEqual([
      { ...chat, calls: 3, lastCalledAt: day("2026-05-01"), ...exact },
    ]);
    expect(reasonsOf(makeEntry({ ...change, date: "2025-03-12" }), sites, known)).toEqual([]);
    const ofEvery = makeEntry({ source: "version_change", date: "2026-11-23", affects: { operations: "every" } });
    expect(reasonsOf(ofEvery, sites, known).map(({ name, calls }) => [name, calls])).toEqual([
      ["listModels", 9],
      ["createChatCompletion", 8],
    ]);
  });

  it("counts the calls in a version that ends, and none for one that was only named", () => {
    const versions = ["2025-03-12"];
    expect(reasonsOf(makeEntry({ source: "lifecycle_move", affects: { versions } }), sites, known)).toEqual([
      { kind: "version", name: "2025-03-12", calls: 3, lastCalledAt: day("2026-05-01"), ...exact },
    ]);
    expect(reasonsOf(makeEntry({ affects: { versions } }), sites, known)).toEqual([]);
  });

  it("counts the calls that had a member whose use is kept, and says of others that it counted them all", () => {
    const affects = { operations: ["createChatCompletion"], fields: ["ChatCompletionRequest.user"] };
    expect(reasonsOf(makeEntry({ affects }), sites, known)).toEqual([
      { kind: "field", name: "createChatCompletion.user", calls: 5, lastCalledAt: day("2026-05-03"), isExact: true },
    ]);
    const both = { ...affects, fields: [...affects.fields, "ChatMessage.name"] };
    expect(reasonsOf(makeEntry({ affects: both }), sites, known).map(({ name, calls }) => [name, calls])).toEqual([
      ["createChatCompletion.user", 5],
      ["createChatCompletion.messages[].name", 1],
    ]);
    const unkept = { ...affects, fields: [...affects.fields, "ChatCompletionRequest.seed"] };
    expect(reasonsOf(makeEntry({ affects: unkept }), sites, known)).toEqual([
      { ...chat, calls: 8, lastCalledAt: day("2026-05-03"), isExact: false },
    ]);
    const ofOthers = { ...affects, operations: ["createEmbedding"] };
    expect(reasonsOf(makeEntry({ affects: ofOthers }), sites, known)).toEqual([]);
  });
});
