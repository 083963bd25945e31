import { expect, it } from "vitest";
import { readSearchText } from "./read-search-text.ts";

it("asks the API for nothing that it refuses as no text", () => {
  const textOf = (query: string) => readSearchText(new URLSearchParams(query), "query", 200);
  expect(textOf("query=+invoices+")).toBe("invoices");
  expect(textOf("query=%00")).toBe("");
  expect(textOf("")).toBe("");
  const cutInHalf = textOf(`query=${encodeURIComponent(`${"x".repeat(199)}🕛`)}`);
  expect(cutInHalf).toHaveLength(200);
  expect(cutInHalf.isWellFormed()).toBe(true);
});
