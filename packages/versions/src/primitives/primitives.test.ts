import { describe, expect, test } from "vitest";
import { composeMigrations } from "../compose-migrations.ts";
import { deriveDocument } from "../derive-document.ts";
import type { Schema } from "../engine/document.ts";
import type { Edit } from "../engine/edit.ts";
import { createJudge } from "../testing/create-judge.ts";
import { freezeDeep } from "../testing/freeze-deep.ts";
import { smallChange } from "../testing/small-change.ts";
import { smallDocument } from "../testing/small-document.ts";
import { addRequiredField } from "./add-required-field.ts";
import { changeType } from "./change-type.ts";
import { removeField } from "./remove-field.ts";
import { renameEnumValue } from "./rename-enum-value.ts";
import { renameField } from "./rename-field.ts";
import { renameParameterValue } from "./rename-parameter-value.ts";
import { renameValue } from "./rename-value.ts";
import { splitEnumValue } from "./split-enum-value.ts";
import { unwrapFields } from "./unwrap-fields.ts";

interface Row {
  readonly edit: Edit;
  /** What goes down to `older`, and what `older` comes up to when that is not the same. */
  readonly newer: unknown;
  readonly older: unknown;
  readonly up?: unknown;
  readonly schema?: Partial<Schema>;
  readonly kind?: Partial<Schema>;
}

const thing = { name: "a", kind: "big", parts: [] };
const text = { type: "string", description: "A text." };
const upperCase = {
  older: { type: "string", maxLength: 9 },
  down: (value: unknown) => String(value).toUpperCase(),
  up: (value: unknown) => String(value).toLowerCase(),
};

const rows: Readonly<Record<string, Row>> = {
  renameField: {
    edit: renameField({ schema: "Thing", from: "title", to: "name" }),
    newer: thing,
    older: { title: "a", kind: "big", parts: [] },
    schema: { required: ["title", "kind", "parts"] },
  },
  renameFieldWithAlias: {
    edit: renameField({ schema: "Thing", from: "note", to: "name", alias: true }),
    newer: thing,
    older: { note: "a", kind: "big", parts: [] },
    schema: { required: ["note", "kind", "parts"] },
  },
  changeType: {
    edit: changeType({ schema: "Thing", field: "note", codec: upperCase, description: "LOUD." }),
    newer: { ...thing, note: "b" },
    older: { ...thing, note: "B" },
  },
  changeTypeOfNull: {
    edit: changeType({ schema: "Thing", field: "note", codec: upperCase }),
    newer: { ...thing, note: null },
    older: { ...thing, note: null },
  },
  renameEnumValue: {
    edit: renameEnumValue({ schema: "Kind", from: "large", to: "big" }),
    newer: thing,
    older: { ...thing, kind: "large" },
    kind: { enum: ["large", "small"], description: "`large` or `small`." },
  },
  splitEnumValue: {
    edit: splitEnumValue({ schema: "Kind", from: "sized", to: ["big", "small"], up: "small", description: "Sized." }),
    newer: thing,
    older: { ...thing, kind: "sized" },
    up: { ...thing, kind: "small" },
    kind: { enum: ["sized"], description: "Sized." },
  },
  renameValue: {
    edit: renameValue({ schema: "Thing", field: "name", from: "old", to: "a" }),
    newer: thing,
    older: { ...thing, name: "old" },
  },
  addRequiredField: {
    edit: addRequiredField({ schema: "Thing", field: "name", default: "a" }),
    newer: thing,
    older: thing,
    schema: { required: ["kind", "parts"] },
  },
  addRequiredFieldLeftOut: {
    edit: addRequiredField({ schema: "Thing", field: "name", default: "a" }),
    newer: { kind: "big", parts: [] },
    older: { kind: "big", parts: [] },
    up: { kind: "big", parts: [], name: "a" },
  },
  removeField: {
    edit: removeField({ schema: "Thing", field: "label", older: text, value: ({ name }) => name }),
    newer: thing,
    older: { ...thing, label: "a" },
    schema: { required: ["name", "kind", "parts", "label"] },
  },
  unwrapFields: {
    edit: unwrapFields({
      schema: "Thing",
      wrapper: "is",
      description: "It.",
      fields: { called: "name", sort: "kind" },
    }),
    newer: thing,
    older: { is: { called: "a", sort: "big" }, parts: [] },
    schema: { required: ["is", "parts"] },
  },
};

describe.each(Object.entries(rows))("%s", (name, { edit, newer, older, up = newer, schema, kind }) => {
  const changes = [smallChange(name, ["listThings", "createThing"], [edit])];
  const migrations = composeMigrations({ document: smallDocument(), changes });
  const migration = migrations.of("2026-04-15", "createThing" as "createApiKey"); // the small document's own

  test("down", () => {
    const body = freezeDeep(newer);
    const answer = migration?.response?.({ status: 201, headers: {}, body }).body;
    expect(answer).toEqual(older);
    if (JSON.stringify(older) === JSON.stringify(newer)) expect(answer).toBe(body);
  });

  test("up", () => {
    expect(migration?.request?.({ body: freezeDeep(older) }).body).toEqual(up);
  });

  test("the older document", () => {
    const { schemas } = deriveDocument("2026-04-15", { document: smallDocument(), changes }).components;
    if (schema) expect(schemas.Thing).toMatchObject(schema);
    if (kind) expect(schemas.Kind).toMatchObject(kind);
    const judge = createJudge({ ...smallDocument(), components: { ...smallDocument().components, schemas } });
    expect(judge({ $ref: "#/components/schemas/Thing" }, older)).toBeNull();
  });
});

test("a value of another type keeps its schema's null", () => {
  const change = smallChange(
    "changeNote",
    ["listThings", "createThing"],
    [changeType({ schema: "Thing", field: "note", codec: upperCase, description: "LOUD." })],
  );
  const { Thing } = deriveDocument("2026-04-15", { document: smallDocument(), changes: [change] }).components.schemas;
  expect(Thing?.properties?.note).toEqual({ type: ["string", "null"], maxLength: 9, description: "LOUD." });
});

test("a parameter's value comes up", () => {
  const edit = renameParameterValue({ parameter: "Since", name: "since", from: "monday", to: "day_1" });
  const changes = [smallChange("renameMonday", ["listThings"], [edit])];
  const migrations = composeMigrations({ document: smallDocument(), changes });
  const up = migrations.of("2026-04-15", "listThings" as "listModels")?.request; // the small document's own
  expect(up?.({ query: { since: "monday" } }).query).toEqual({ since: "day_1" });
  expect(up?.({ query: { since: "friday" } }).query).toEqual({ since: "friday" });
});
