import { deprecationStateAt } from "@sundial/kernel";
import { expect, test } from "vitest";
import { deprecationsOfModels } from "./deprecations-of-models.ts";
import { isRetired, modelStateAt } from "./model-state.ts";
import { successorAt } from "./successor-at.ts";
import { endingMoves, loadModels, modelMembers } from "./testing/sample-model.ts";

const withMoves = (id: string, moves: readonly object[]) =>
  modelMembers(id, { lifecycle: { notice: "general", moves } });

const catalogue = loadModels([
  modelMembers("newest-1"),
  withMoves(
    "new-1",
    endingMoves({ on: "2027-07-01", announced: "2027-06-01", successor: "newest-1" }, { on: "2027-12-01" }),
  ),
  withMoves("old-1", endingMoves()),
  withMoves("kept-1", endingMoves({ called_off: "2026-08-01" }, { called_off: "2026-08-01" })),
]);

test.each([
  ["2020-01-01T00:00:00Z", "active", "unannounced"],
  ["2026-05-31T23:59:59.999Z", "active", "unannounced"],
  ["2026-06-01T00:00:00Z", "active", "announced"],
  ["2026-06-30T23:59:59.999Z", "active", "announced"],
  ["2026-07-01T00:00:00Z", "deprecated", "deprecated"],
  ["2026-11-30T23:59:59.999Z", "deprecated", "deprecated"],
  ["2026-12-01T00:00:00Z", "retired", "sunset"],
])("at %s a model is %s, and its end is %s", (at, state, ending) => {
  const instant = new Date(at);
  expect(modelStateAt(catalogue.require("old-1"), instant)).toBe(state);
  expect(isRetired(catalogue.require("old-1"), instant)).toBe(state === "retired");
  const [, deprecation] = deprecationsOfModels(["new-1", "old-1"].map((id) => catalogue.require(id)));
  expect(deprecation && deprecationStateAt(deprecation, instant)).toBe(ending);
});

test("an end that was called off is no state at any instant", () => {
  for (const at of ["2026-07-15", "2026-08-15", "2027-01-01"])
    expect(modelStateAt(catalogue.require("kept-1"), new Date(at))).toBe("active");
});

test("the successor of a successor counts once that is retired", () => {
  const successor = (at: string) => successorAt(catalogue, catalogue.require("old-1"), new Date(at))?.id;
  expect(successor("2027-11-30")).toBe("new-1");
  expect(successor("2027-12-01")).toBe("newest-1");
});

test("a model whose end is announced is never what a misspelt name was probably meant to be", () => {
  expect(() => catalogue.require("newst-1")).toThrow("Did you mean `newest-1`?");
  expect(() => catalogue.require("old-2")).toThrow(/^(?!.*Did you mean)/);
});
