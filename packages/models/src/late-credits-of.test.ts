import { expect, it } from "vitest";
import { lateCreditsOf } from "./late-credits-of.ts";
import { endingMoves, loadModels, modelMembers } from "./testing/sample-model.ts";

const promise = { successor_active_by: "2026-10-01", percent_of_usage: 25 };

/** The stretch of lateness of a model that ends on 2026-12-01, when its successor becomes active then. */
function lateness(active: string | null, retired: object = { credit_if_late: promise }) {
  const moves = [{ to: "preview", on: "2026-02-01" }, ...(active === null ? [] : [{ to: "active", on: active }])];
  const catalogue = loadModels([
    modelMembers("old-1", { lifecycle: { notice: "specialised", moves: endingMoves({}, { ...retired }) } }),
    modelMembers("new-1", { lifecycle: { notice: active === null ? "preview" : "general", moves } }),
  ]);
  return lateCreditsOf(catalogue.list()).map(({ start, end, ...rest }) => ({
    ...rest,
    days: [start, end].map((at) => at.toISOString().slice(0, 10)),
  }));
}

const late = { modelId: "old-1", successorId: "new-1", percentOfUsage: 25 };

it.each([
  ["active in time", "2026-10-01", []],
  ["active too late", "2026-10-02", [{ ...late, days: ["2026-10-01", "2026-10-02"] }]],
  ["active after the end", "2027-02-01", [{ ...late, days: ["2026-10-01", "2026-12-01"] }]],
  ["never active", null, [{ ...late, days: ["2026-10-01", "2026-12-01"] }]],
])("counts from the promised day until the successor is active or the model gone: %s", (_, active, expected) => {
  expect(lateness(active)).toEqual(expected);
});

it("gives nothing where nothing was promised, and where the end was called off", () => {
  expect(lateness("2026-11-30", {})).toEqual([]);
  expect(lateness("2026-10-09", { credit_if_late: promise, called_off: "2026-09-01" })).toEqual([]);
});
