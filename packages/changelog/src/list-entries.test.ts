import { describe, expect, it } from "vitest";
import { findEntries, findEntry, pageOf } from "./list-entries.ts";
import { makeEntry } from "./testing/make-entry.ts";

const now = new Date("2026-06-01T12:00:00Z");
const ahead = makeEntry({ id: "2026-06-02-ahead" });
const today = makeEntry({ id: "2026-06-01-today", kind: "changed", breaking: true, affects: { operations: "every" } });
const model = makeEntry({ id: "2026-05-01-a-model", affects: { models: ["m-1"], versions: ["2026-04-15"] } });
const twin = makeEntry({ id: "2026-05-01-b-operation", affects: { operations: ["getThing"] } });
const changelog = [ahead, today, model, twin];
const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id.slice(11));

describe("findEntries", () => {
  it("shows an entry from its day on, in UTC", () => {
    expect(idsOf(findEntries(changelog, {}, now))).toEqual(["today", "a-model", "b-operation"]);
    expect(findEntry(changelog, ahead.id, now)).toBeUndefined();
    expect(findEntry(changelog, ahead.id, new Date("2026-06-02T00:00:00Z"))).toBe(ahead);
  });

  it.each([
    [{ kind: "changed" }, ["today"]],
    [{ kind: "no-such-kind" }, []],
    [{ model: "m-1" }, ["a-model"]],
    [{ operation: "getThing" }, ["today", "b-operation"]],
    [{ version: "2026-04-15" }, ["a-model"]],
    [{ breaking: true }, ["today"]],
    [{ breaking: false, since: "2026-05-01" }, ["a-model", "b-operation"]],
    [{ since: "2026-05-02" }, ["today"]],
  ])("narrows by %o", (filters, ids) => {
    expect(idsOf(findEntries(changelog, filters, now))).toEqual(ids);
  });
});

describe("pageOf", () => {
  const entries = findEntries(changelog, {}, now);

  it("goes on behind the cursor, also when the entry it names is not in the list", () => {
    const first = pageOf(entries, { limit: 2 });
    expect(first).toMatchObject({ data: [today, model], hasMore: true });
    const after = first.nextCursor ?? "";
    expect(pageOf(entries, { limit: 2, after })).toMatchObject({ data: [twin], hasMore: false, nextCursor: null });
    expect(pageOf([today, twin], { limit: 2, after })).toMatchObject({ data: [twin] });
  });

  it.each(["nonsense", Buffer.from("1:key_01m844dzg00wf3ak33fa8thfyp").toString("base64url")])(
    "refuses the cursor %s",
    (after) => {
      expect(() => pageOf(entries, { limit: 2, after })).toThrow(expect.objectContaining({ code: "invalid_cursor" }));
    },
  );
});
