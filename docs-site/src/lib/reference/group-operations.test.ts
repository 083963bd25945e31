import { describe, expect, it } from "vitest";
import { groupOperations } from "./group-operations.ts";

const operations = Array.from({ length: 900 }, (_, index) => ({ id: index, tag: index < 890 ? "API keys" : "Usage" }));

describe("groupOperations", () => {
  it("has of a long group the first ones beside others, and says how many there are", () => {
    const { groups, pages } = groupOperations(operations, { group: null });
    expect(groups.map(({ id, count, operations: own }) => [id, count, own.length])).toEqual([
      ["api-keys", 890, 40],
      ["usage", 10, 10],
    ]);
    expect(pages).toBe(1);
  });

  it("has every operation of a group on one of its pages", () => {
    const shown = ["1", "2", "3"].map((page) => groupOperations(operations, { group: "api-keys", page }));
    expect(shown.map(({ page, pages }) => [page, pages])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    const ids = shown.flatMap(({ groups }) => groups.flatMap((group) => group.operations.map(({ id }) => id)));
    expect(ids).toEqual(Array.from({ length: 890 }, (_, index) => index));
  });

  it.each(["0", "4", "1.5", "x", ""])("shows the first page for the page %j", (page) => {
    expect(groupOperations(operations, { group: "api-keys", page })).toMatchObject({ page: 1, pages: 3 });
  });

  it("has all groups when another is asked for", () => {
    expect(groupOperations(operations, { group: "nothing", page: "2" }).groups).toHaveLength(2);
  });
});
