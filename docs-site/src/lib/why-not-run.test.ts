import { expect, it } from "vitest";
import { listOperations } from "./operations.ts";
import { operationsWithReason, whyNotRun } from "./why-not-run.ts";

const operations = listOperations();

it("gives each operation that is not run a reason of its own", () => {
  const general = operations.filter((one) => whyNotRun(one) !== null && !operationsWithReason().includes(one.id));
  expect(general.map(({ id }) => id)).toEqual([]);
});

it("has reasons for operations that exist alone", () => {
  const ids = operations.map(({ id }) => id);
  expect(operationsWithReason().filter((id) => !ids.includes(id))).toEqual([]);
});
