import { expect, it } from "vitest";
import { ownKeysFirst } from "./own-keys-first.ts";

it("puts the keys of the documentation last and keeps the order of all others", () => {
  const keys = ["API reference", "Laptop", "API reference", "CI"].map((name, id) => ({ id, name }));
  expect(ownKeysFirst(keys).map(({ id }) => id)).toEqual([1, 3, 0, 2]);
});
