import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composeMigrations } from "../compose-migrations.ts";
import { deriveDocument } from "../derive-document.ts";
import type { Edit } from "../engine/edit.ts";
import { isRecord } from "../engine/record.ts";
import { freezeDeep } from "../testing/freeze-deep.ts";
import { compareNames, describeDocument, proveOperation } from "../testing/prove-operation.ts";
import { smallChange } from "../testing/small-change.ts";
import { smallDocument } from "../testing/small-document.ts";
import { addRequiredField } from "./add-required-field.ts";
import { changeProblemMediaType } from "./change-problem-media-type.ts";
import { changeStatus } from "./change-status.ts";
import { changeType } from "./change-type.ts";
import { custom } from "./custom.ts";
import { epochSeconds } from "./epoch-seconds.ts";
import { moveField } from "./move-field.ts";
import { removeField } from "./remove-field.ts";
import { renameEnumValue } from "./rename-enum-value.ts";
import { renameErrorCode } from "./rename-error-code.ts";
import { renameField } from "./rename-field.ts";
import { renameHeader } from "./rename-header.ts";
import { renameParameter } from "./rename-parameter.ts";
import { renameParameterValue } from "./rename-parameter-value.ts";
import { renamePath } from "./rename-path.ts";
import { renameValue } from "./rename-value.ts";
import { splitEnumValue } from "./split-enum-value.ts";
import { unwrapFields } from "./unwrap-fields.ts";
import { wrapField } from "./wrap-field.ts";

interface Use {
  readonly edits: readonly Edit[];
  /** Both of the small document when left out. */
  readonly operations?: readonly string[];
  /** Says that older callers do not get back all that they sent; what they get back, they then get back as it is. */
  readonly settles?: true;
}

const operation = "createThing" as "createApiKey"; // the small document's own
const move = (from: string, to: string) => moveField({ schema: "Bill", from, to });
const wrap = (field: string) =>
  wrapField({ schema: "Bill", field, member: "amount", defaults: { currency: "usd" }, description: "Cents." });
const due = changeType({ schema: "Bill", field: "due_at", codec: epochSeconds, description: "When." });
const listName = custom({
  schema: "Thing",
  fields: ["name"],
  revise: (newer) => ({
    ...newer,
    properties: { ...newer.properties, name: { type: "array", items: { type: "string" }, minItems: 1 } },
  }),
  down: (value) => (isRecord(value) ? { ...value, name: [value.name] } : value),
  up: (value) => (isRecord(value) && Array.isArray(value.name) ? { ...value, name: value.name[0] } : value),
  pointerDown: null,
});

/** By the name of the primitive's file. */
const uses: Readonly<Record<string, readonly Use[]>> = {
  "add-required-field": [
    { edits: [addRequiredField({ schema: "Thing", field: "name", default: "a" })], settles: true },
  ],
  "change-problem-media-type": [
    { edits: [changeProblemMediaType({ from: "application/json", to: "application/problem+json" })] },
  ],
  "change-status": [{ edits: [changeStatus({ operation, from: 200, to: 201 })], operations: [operation] }],
  "change-type": [{ edits: [due] }],
  custom: [{ edits: [listName], settles: true }],
  "epoch-seconds": [{ edits: [due] }],
  "move-field": [
    { edits: [move("to.plan", "plan")] },
    { edits: [move("city", "to.city")] },
    { edits: [move("extra.tip", "tip")] },
    { edits: [move("hint", "extra.note")], settles: true },
    { edits: [move("extra.road", "to.street")] },
    { edits: [move("to.town", "to.city")] },
  ],
  "remove-field": [
    {
      edits: [removeField({ schema: "Thing", field: "label", older: { type: "string" }, value: ({ name }) => name })],
      settles: true,
    },
  ],
  "rename-enum-value": [{ edits: [renameEnumValue({ schema: "Kind", from: "large", to: "big" })] }],
  "rename-error-code": [
    { edits: [renameErrorCode({ from: "no_thing", to: "thing_not_found" })], operations: [operation] },
  ],
  "rename-field": [
    { edits: [renameField({ schema: "Thing", from: "title", to: "name" })] },
    { edits: [renameField({ schema: "Thing", from: "note", to: "name", alias: true })] },
  ],
  "rename-header": [{ edits: [renameHeader({ from: "Count", to: "Thing-Count" })], operations: ["listThings"] }],
  "rename-parameter": [
    { edits: [renameParameter({ parameter: "Since", from: "after", to: "since" })], operations: ["listThings"] },
  ],
  "rename-parameter-value": [
    {
      edits: [renameParameterValue({ parameter: "Since", name: "since", from: "monday", to: "day_1" })],
      operations: ["listThings"],
    },
  ],
  "rename-path": [{ edits: [renamePath({ operation, from: "/v1/stuff", to: "/v1/things" })], operations: [operation] }],
  "rename-value": [{ edits: [renameValue({ schema: "Thing", field: "name", from: "old", to: "a" })], settles: true }],
  "split-enum-value": [
    { edits: [splitEnumValue({ schema: "Kind", from: "sized", to: ["big", "small"], up: "small" })] },
  ],
  "unwrap-fields": [
    {
      edits: [
        unwrapFields({
          schema: "Thing",
          wrapper: "is",
          description: "It.",
          fields: { called: "name", sort: "kind" },
        }),
      ],
    },
  ],
  "wrap-field": [{ edits: [wrap("price")] }, { edits: [wrap("limit")] }, { edits: [wrap("tax")] }],
};

test("every primitive is proved here, whether a released change uses it or not", () => {
  const files = readdirSync(import.meta.dirname)
    .filter((name) => !name.endsWith(".test.ts"))
    .map((name) => name.replace(/\.ts$/, ""));
  expect(Object.keys(uses).toSorted()).toEqual(files.toSorted());
});

const newer = describeDocument(smallDocument());

describe.each(
  Object.entries(uses).flatMap(([name, list]) => list.map((use, index) => [`${name} ${index + 1}`, use] as const)),
)("%s", (_, { edits, operations = ["listThings", "createThing"], settles = false }) => {
  const changes = [smallChange("changeThing", operations, edits)];
  const migrations = composeMigrations({ document: smallDocument(), changes });
  const older = describeDocument(deriveDocument("2026-04-15", { document: smallDocument(), changes }));

  test.each([...newer.operations.keys()])("what %s takes and gives fits both documents", (id) => {
    const migration = migrations.of("2026-04-15", id as "createApiKey"); // the small document's own
    const proof = { newer, older, migration };
    proveOperation(id, {
      ...proof,
      check: (arbitrary, judge) =>
        fc.assert(
          fc.property(arbitrary, (value) => judge(freezeDeep(value)) === null),
          { numRuns: 60 },
        ),
    });
    expect(compareNames(id, proof)).toEqual([]);
  });

  test("a caller gets back what it sent", () => {
    const migration = migrations.of("2026-04-15", operation);
    const pass = (value: unknown) => {
      const { body } = migration?.request?.({ body: freezeDeep(value) }) ?? { body: value };
      return migration?.response ? migration.response({ status: 201, headers: {}, body: freezeDeep(body) }).body : body;
    };
    const things = older.arbitraryOf({ $ref: "#/components/schemas/Thing" });
    const property = fc.property(things, (sent) => {
      const back = pass(sent);
      expect(settles ? pass(back) : back).toEqual(settles ? back : sent);
    });
    fc.assert(property, { numRuns: 60 });
  });
});
