import { noticePeriods } from "@sundial/kernel";
import { expect, test } from "vitest";
import { checkLifecycles } from "./check-lifecycles.ts";
import { embeddingMembers, endingMoves, loadModels, modelMembers } from "./testing/sample-model.ts";

type Moves = readonly Readonly<Record<string, unknown>>[];

/** The model `old-1` with these moves, beside a successor, an embedding model, and `going-1`, which ends before it does. */
function load(moves: Moves, notice = "general") {
  const lifecycle = (own: Moves) => ({ lifecycle: { notice: "general", moves: own } });
  return loadModels([
    modelMembers("new-1"),
    embeddingMembers("embed-1"),
    modelMembers("late-1", lifecycle([{ to: "active", on: "2026-12-02" }])),
    modelMembers("trial-1", lifecycle([{ to: "preview", on: "2026-05-01" }])),
    modelMembers("going-1", lifecycle(endingMoves({ on: "2026-11-01" }, { on: "2027-05-01" }))),
    modelMembers("old-1", { lifecycle: { notice, moves } }),
  ]);
}

const brownout = (from: string, until: string) => ({ from: `2026-${from}:00:00Z`, until: `2026-${until}:00:00Z` });
const credit = { successor_active_by: "2026-11-01", percent_of_usage: 20 };

test.each<[string, Moves, string?]>([
  ["an announced end", endingMoves()],
  ["a deprecation without a day of the end", endingMoves().slice(0, 2)],
  ["an end exactly at the end of the notice", endingMoves({}, { announced: "2026-06-01", on: "2026-12-01" })],
  ["half of the notice for a specialised model", endingMoves({}, { on: "2026-09-01" }), "specialised"],
  [
    "two weeks for a preview",
    [{ to: "preview", on: "2026-01-31" }, ...endingMoves({ announced: "2026-07-01" }, { on: "2026-07-15" }).slice(1)],
    "preview",
  ],
  ["people in the place of a successor", endingMoves({ successor: undefined, assistance: "Write to us." })],
  ["an end that was called off", endingMoves({ called_off: "2026-06-02" }, { called_off: "2026-06-02" })],
  ["a successor that is a preview, with a credit", endingMoves({ successor: "trial-1" }, { credit_if_late: credit })],
  ["brownouts", endingMoves({}, { brownouts: [brownout("11-01T14", "11-01T15"), brownout("11-02T14", "11-02T15")] })],
])("%s is right", (_, moves, notice) => {
  expect(() => load(moves, notice)).not.toThrow();
});

test.each<[string, string, Moves, string?]>([
  ["less than 6 months of notice", "retired on 2026-12-01 at the earliest", endingMoves({}, { on: "2026-11-30" })],
  [
    "less than 3 months of a specialised model",
    "a specialised model can be retired on 2026-09-01",
    endingMoves({}, { on: "2026-08-31" }),
    "specialised",
  ],
  [
    "less than 2 weeks of a preview",
    "retired on 2026-06-15",
    [{ to: "preview", on: "2026-01-31" }, ...endingMoves({ on: "2026-06-02" }, { on: "2026-06-14" }).slice(1)],
    "preview",
  ],
  ["the class preview for a model that was active", "not of the class preview", endingMoves(), "preview"],
  [
    "a later announcement of the end that leaves too little",
    "retired on 2027-01-01",
    endingMoves({}, { announced: "2026-07-01" }),
  ],
  ["a sunset on the day of the deprecation", "moves.2.on: must be after", endingMoves({}, { on: "2026-07-01" })],
  ["a sunset before the deprecation", "moves.2.on: must be after", endingMoves({}, { on: "2026-06-30" })],
  ["an announcement after the move", "moves.1.announced", endingMoves({ announced: "2026-07-02" })],
  [
    "states out of order",
    "moves.1.to: active cannot follow legacy",
    [
      { to: "legacy", on: "2026-01-31" },
      { to: "active", on: "2026-02-01" },
    ],
  ],
  ["a life that begins in the middle", "moves.0.to: a life begins", [{ to: "legacy", on: "2026-01-31" }]],
  [
    "a state twice",
    "moves.1.to",
    [
      { to: "active", on: "2026-01-31" },
      { to: "active", on: "2026-02-01" },
    ],
  ],
  [
    "a retirement without deprecation",
    "must be deprecated before",
    [
      { to: "active", on: "2026-01-31" },
      { to: "retired", on: "2026-12-01" },
    ],
  ],
  [
    "a deprecation that is called off without its end",
    "must be deprecated before",
    endingMoves({ called_off: "2026-06-02" }),
  ],
  [
    "calling off what was not announced",
    "moves.1.called_off",
    endingMoves({ called_off: "2026-05-01" }, { called_off: "2026-06-02" }),
  ],
  [
    "neither successor nor people",
    "needs either a `successor` or the `assistance`",
    endingMoves({ successor: undefined }),
  ],
  ["both", "needs either", endingMoves({ assistance: "Write to us." })],
  ["no guide", "moves.1.guide", endingMoves({ guide: undefined })],
  ["a guide outside the documentation", "moves.1.guide", endingMoves({ guide: "https://example.com" })],
  ["no reason", "moves.1.reason", endingMoves({ reason: undefined })],
  ["an unknown successor", "there is no model new-2", endingMoves({ successor: "new-2" })],
  ["itself as successor", "not its own successor", endingMoves({ successor: "old-1" })],
  ["a successor of another kind", "embed-1 is for embedding and not for chat", endingMoves({ successor: "embed-1" })],
  ["a successor that is deprecated by then", "going-1 is deprecated itself", endingMoves({ successor: "going-1" })],
  ["a successor that comes too late", "late-1 is not on offer yet", endingMoves({ successor: "late-1" })],
  [
    "a successor that stays a preview, without a credit",
    "asks for a `credit_if_late`",
    endingMoves({ successor: "trial-1" }),
  ],
  [
    "a brownout before the deprecation",
    "brownouts.0: must not begin before",
    endingMoves({}, { brownouts: [brownout("06-30T14", "07-02T15")] }),
  ],
  [
    "a brownout after the end",
    "brownouts.0: must end before",
    endingMoves({}, { brownouts: [brownout("11-30T14", "12-01T01")] }),
  ],
  [
    "a brownout without length",
    "brownouts.0: must end after",
    endingMoves({}, { brownouts: [brownout("11-01T14", "11-01T14")] }),
  ],
  [
    "brownouts that touch",
    "brownouts.1: must begin after",
    endingMoves({}, { brownouts: [brownout("11-01T14", "11-01T15"), brownout("11-01T15", "11-01T16")] }),
  ],
  ["brownouts of a state that has none", "moves.1", endingMoves({ brownouts: [] })],
])("%s is refused by file and member", (_, told, moves, notice) => {
  expect(() => load(moves, notice)).toThrow(/old-1\.yaml: lifecycle\./);
  expect(() => load(moves, notice)).toThrow(told);
});

test("the periods are those that it is given", () => {
  const models = load(endingMoves()).list();
  const longer = { ...noticePeriods, general: { months: 12, days: 0 } };
  const told = checkLifecycles(models, longer).filter(({ id }) => id === "old-1");
  expect(told).toEqual([{ id: "old-1", problem: expect.stringContaining("on 2027-06-01 at the earliest") }]);
});
