import { expect, it } from "vitest";
import { countOf } from "./count-of.ts";

it.each<[number | bigint, string]>([
  [0, "0 items"],
  [1, "1 item"],
  [1n, "1 item"],
  [1.5, "1.5 items"],
  [12, "12 items"],
])("counts %s", (count, text) => {
  expect(countOf(count, "item")).toBe(text);
});
