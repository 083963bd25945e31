import { describe, expect, it } from "vitest";
import { groupOperations } from "./group-operations.ts";

const operations = Array.from({ length: 300 }, (_, index) => ({ id: index, tag: index < 290 ? "API keys" : "Usage" }));

describe("groupOperations", () => {
  it("has of a long group the first ones beside others, and says how many there are", () => {
    const groups = groupOperations(operations, null);
    expect(groups.map(({ id, count, operations: own }) => [id, count, own.length])).toEqual([
      ["api-keys", 290, 40],
      ["usage", 10, 10],
    ]);
  });

  it("has a group in whole when it is asked for", () => {
    expect(groupOperations(operations, "api-keys").map(({ tag, operations: own }) => [tag, own.length])).toEqual([
      ["API keys", 290],
    ]);
  });

  it("has all groups when another is asked for", () => {
    expect(groupOperations(operations, "nothing")).toHaveLength(2);
  });
});
