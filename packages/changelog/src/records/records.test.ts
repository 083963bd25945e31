import { expect, it } from "vitest";
import { sampleDeprecation } from "../../../../test/harness/deprecations.ts";
import { recordModelPrices, recordPlanPrices } from "./price-records.ts";
import { recordContractEnd } from "./record-contract-end.ts";
import { recordModelMoves, recordPostponedMove } from "./record-model-moves.ts";
import { recordChange, recordVersionEnd } from "./version-records.ts";

const at = (day: string) => new Date(`${day}T00:00:00Z`);
const move = {
  announcedAt: at("2026-01-01"),
  reason: null,
  successorId: null,
  assistance: null,
  guidePath: null,
  calledOffAt: null,
};

it("tells each move of a model once, an end on the day it is announced", () => {
  const records = recordModelMoves({
    id: "m-1.5",
    name: "M 1.5",
    moves: [
      { ...move, to: "preview", at: at("2025-01-01") },
      { ...move, to: "active", at: at("2025-02-01") },
      {
        ...move,
        to: "deprecated",
        at: at("2026-03-01"),
        successorId: "m-2",
        guidePath: "/docs/m-2",
        reason: "It is slow.",
      },
      { ...move, to: "retired", at: at("2026-09-01"), calledOffAt: at("2026-05-01") },
    ],
  });
  expect(records.map(({ key, entry }) => [key, entry.id, entry.kind, entry.title])).toEqual([
    ["move:m-1.5/preview", "2025-01-01-m-1-5-preview", "added", "M 1.5 as a preview"],
    ["move:m-1.5/active", "2025-02-01-m-1-5-active", "changed", "M 1.5 leaves its preview"],
    ["move:m-1.5/deprecated", "2026-01-01-m-1-5-deprecated", "deprecated", "M 1.5 is deprecated from 2026-03-01 on"],
    [
      "move:m-1.5/retired", // it never took place
      "2026-05-01-m-1-5-retired-called-off",
      "changed",
      "M 1.5 does not become retired after all",
    ],
  ]);
  expect(records[2]?.entry.body).toBe(
    "It is slow. It counts as deprecated from 2026-03-01 on. Use [`m-2`](/changelog?model=m-2) in its place. [The migration guide](/docs/m-2).",
  );
});

it("tells that a move was put off on the day it was published", () => {
  const move = { to: "retired", from: "2026-09-01", until: "2026-12-01", publishedOn: "2026-05-01" } as const;
  expect(recordPostponedMove({ id: "m-1.5", name: "M 1.5" }, move)).toMatchObject({
    key: "move:m-1.5/retired-put-off-to-2026-12-01",
    entry: {
      id: "2026-05-01-m-1-5-retired-put-off-to-2026-12-01",
      date: "2026-05-01",
      kind: "changed",
      title: "M 1.5 becomes retired later, on 2026-12-01",
      body: "That was announced for 2026-09-01.",
      affects: { models: ["m-1.5"] },
    },
  });
});

it("tells each price once, exactly", () => {
  const price = { inputPicodollars: 2_000_000n, cachedInputPicodollars: 500_000n, outputPicodollars: 8_000_000n };
  const prices = [
    { ...price, effectiveFrom: at("2025-01-01") },
    { ...price, inputPicodollars: 1_000_001n, effectiveFrom: at("2026-01-01") },
  ];
  const [first, second] = recordModelPrices({ id: "m-1", name: "M 1", kind: "chat", prices });
  expect(first).toMatchObject({ key: "price:m-1/2025-01-01", entry: { kind: "added", title: "The price of M 1" } });
  expect(second).toMatchObject({
    key: "price:m-1/2026-01-01",
    entry: { kind: "changed", title: "A new price of M 1" },
  });
  expect(second?.entry.body).toContain("input 1.000001 USD, cached input 0.50 USD, output 8.00 USD");
  const plan = {
    id: "build",
    name: "Build",
    description: "For a product.",
    prices: [{ effectiveFrom: at("2025-01-01"), percentOfList: 80 }],
  };
  expect(recordPlanPrices(plan)).toMatchObject([
    {
      key: "price:plan-build/2025-01-01",
      entry: { affects: { plans: ["build"] }, body: expect.stringContaining("80 percent of the list price") },
    },
  ]);
});

it("tells the changes and the end of a version", () => {
  const change = {
    date: "2026-04-15",
    name: "rename-not-found-code",
    description: "It is renamed.",
    operations: "every",
  } as const;
  expect(recordChange(change, ["Problem.code"])).toMatchObject({
    key: "change:2026-04-15/rename-not-found-code",
    entry: {
      id: "2026-04-15-rename-not-found-code",
      title: "Rename not found code",
      breaking: true,
      affects: { operations: "every" },
    },
  });
  const version = sampleDeprecation({
    kind: "version",
    subject: "2025-03-12",
    deprecatedAt: at("2026-09-12"),
    sunsetAt: null,
    successor: "2025-07-09",
  });
  expect(recordVersionEnd(version).map(({ key }) => key)).toEqual(["move:version-2025-03-12/deprecated"]);
  const ended = recordVersionEnd({ ...version, sunsetAt: at("2027-03-12") });
  expect(ended.map(({ entry }) => [entry.id, entry.breaking])).toEqual([
    ["2026-09-12-version-2025-03-12-deprecated", false],
    ["2027-03-12-version-2025-03-12-removed", true],
  ]);
  expect(recordVersionEnd({ ...version, sunsetAt: at("2027-03-12"), withdrawn: true })).toHaveLength(1);
});

it("tells of the end of a member and of an operation when it is announced and when it takes place", () => {
  const deprecation = sampleDeprecation({
    kind: "field",
    subject: "createChatCompletion.messages[].function_call",
    successor: "tool_calls",
  });
  const end = { operation: "createChatCompletion", member: "ChatMessage.function_call", deprecation };
  const records = recordContractEnd(end);
  expect(records.map(({ key, entry }) => [key, entry.id, entry.kind, entry.breaking])).toEqual([
    [
      "move:createChatCompletion.messages[].function_call/deprecated",
      "2026-06-01-create-chat-completion-messages-function-call-deprecated",
      "deprecated",
      false,
    ],
    [
      "move:createChatCompletion.messages[].function_call/removed",
      "2027-02-01-create-chat-completion-messages-function-call-removed",
      "removed",
      true,
    ],
  ]);
  expect(records[1]?.entry).toMatchObject({
    title: "The member createChatCompletion.messages[].function_call has ended",
    body: "Calls that have it are refused with `field_sunset`. Use `tool_calls` in its place. [How to move](/docs/models).",
    affects: { operations: ["createChatCompletion"], fields: ["ChatMessage.function_call"] },
  });
  const stepsOf = (members: object) =>
    recordContractEnd({ ...end, deprecation: { ...deprecation, ...members } }).map(({ entry }) => entry.kind);
  expect(stepsOf({ sunsetAt: null })).toEqual(["deprecated"]);
  expect(stepsOf({ withdrawn: true, revision: 1 })).toEqual(["deprecated"]);
  const operation = { ...deprecation, kind: "operation", subject: "listThings" } as const;
  const [, ended] = recordContractEnd({ operation: "listThings", member: null, deprecation: operation });
  expect(ended?.entry).toMatchObject({
    title: "The operation listThings has ended",
    body: expect.stringContaining("`operation_sunset`"),
    affects: { operations: ["listThings"], fields: [] },
  });
});
