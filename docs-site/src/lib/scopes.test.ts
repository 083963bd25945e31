import { newestVersion } from "@sundial/versions";
import { expect, test } from "vitest";
import { documentOf } from "./operations.ts";
import { scopeOptions } from "./scopes.ts";

test("the scopes that the portal offers and explains are those of the contract", () => {
  const { enum: scopes } = documentOf(newestVersion.date).components.schemas.Scope as { enum: string[] };
  expect(scopeOptions.map(({ scope }) => scope).toSorted()).toEqual(scopes.toSorted());
});
