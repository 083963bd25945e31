import { expect, it } from "vitest";
import { readChangelogFilters } from "./changelog-filters.ts";

const modelOf = (query: string) => readChangelogFilters(new URLSearchParams(query)).model;

it("asks the API for nothing that it refuses as no text", () => {
  expect(modelOf("model=+sundial-1+")).toBe("sundial-1");
  expect(modelOf("model=%00%00a%00")).toBe("a");
  const cutInHalf = modelOf(`model=${encodeURIComponent(`${"x".repeat(199)}🕛`)}`);
  expect(cutInHalf).toHaveLength(200);
  expect(cutInHalf.isWellFormed()).toBe(true);
});
