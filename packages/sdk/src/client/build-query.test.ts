import { expect, it } from "vitest";
import { buildQuery } from "./build-query.ts";

it.each([
  [undefined, ""],
  [{}, ""],
  [{ a: undefined, b: null }, ""],
  [{ a: "x&y=z", b: 1, c: false }, "?a=x%26y%3Dz&b=1&c=false"],
  [{ a: ["x", "y"] }, "?a=x&a=y"],
  [{ start: new Date("2026-11-23T00:00:00Z") }, "?start=2026-11-23T00%3A00%3A00.000Z"],
])("buildQuery(%o) is %s", (query, expected) => {
  expect(buildQuery(query)).toBe(expected);
});
