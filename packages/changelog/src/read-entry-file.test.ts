import { describe, expect, it } from "vitest";
import { readEntryFile } from "./read-entry-file.ts";

const name = "2026-11-26-a-thing.md";
const file = (head: string, body = "Text.\n") => `---\n${head}\n---\n${body}`;
const head =
  "title: A new thing\nkind: added\nbreaking: false\naffects:\n  operations: [getThing]\n  fields: [Thing.name]";

describe("readEntryFile", () => {
  it("reads front matter and text; what was added is claimed", () => {
    expect(readEntryFile(name, file(head))).toEqual({
      id: "2026-11-26-a-thing",
      date: "2026-11-26",
      kind: "added",
      title: "A new thing",
      body: "Text.",
      affects: { operations: ["getThing"], fields: ["Thing.name"], versions: [], models: [], sdks: [], plans: [] },
      breaking: false,
      source: "written",
      claims: ["getThing", "Thing.name"],
    });
  });

  it("claims what it says, and nothing by itself when nothing was added", () => {
    expect(readEntryFile(name, file(`${head}\nclaims: [Thing.size]`)).claims).toEqual(["Thing.size"]);
    expect(readEntryFile(name, file(head.replace("kind: added", "kind: fixed"))).claims).toEqual([]);
  });

  it.each([
    ["2026-02-30-a-thing.md", file(head), "must be named <date>-<slug>.md"],
    ["a-thing.md", file(head), "must be named <date>-<slug>.md"],
    ["2026-11-26-A_Thing.md", file(head), "must be named <date>-<slug>.md"],
    [name, "Text alone.", "must begin with front matter"],
    [name, file(head, "  \n"), "has no text"],
    [name, file(head.replace("added", "invented")), "kind: "],
    [name, file(head.replace("breaking: false", "")), "breaking: "],
    [name, file(head.replace("A new thing", "Ends with a stop.")), "title: must not end with a full stop"],
    [name, file(`${head}\nauthor: me`), "author"],
    [name, file(`${head}\n  sdks: [ruby]`), "affects.sdks.0: "],
  ])("refuses %s: %#", (path, text, problem) => {
    expect(() => readEntryFile(path, text)).toThrow(`${path}: `);
    expect(() => readEntryFile(path, text)).toThrow(problem);
  });
});
