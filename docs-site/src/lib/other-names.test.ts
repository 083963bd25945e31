import { expect, it } from "vitest";
import { listOperations } from "./operations.ts";
import { otherNames } from "./other-names.ts";

it("has other names of operations that there are", () => {
  const ids = listOperations().map(({ id }) => id);
  expect(Object.keys(otherNames).filter((id) => !ids.includes(id))).toEqual([]);
});
