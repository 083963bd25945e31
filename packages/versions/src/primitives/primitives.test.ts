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
import { moveField } from "./move-field.ts";
import { removeField } from "./remove-field.ts";
import { renameEnumValue } from "./rename-enum-value.ts";
import { renameField } from "./rename-field.ts";
import { renameParameterValue } from "./rename-parameter-value.ts";
import { renameValue } from "./rename-value.ts";
import { splitEnumValue } from "./split-enum-value.ts";
import { unwrapFields } from "./unwrap-fields.ts";
import { wrapField } from "./wrap-field.ts";

interface Row {
  readonly edit: Edit;
  /** What goes down to `older`, and what `older` comes up to when that is not the same. */
  readonly newer: unknown;
  readonly older: unknown;
  readonly up?: unknown;
  readonly schema?: Partial<Schema>;
  readonly kind?: Partial<Schema>;
  readonly bill?: Partial<Schema>;
}

const thing = { name: "a", kind: "big", parts: [] };
const text = { type: "string", description: "A text." };
const price = { amount: 1, currency: "usd" };
const bill = { plan: "pro", to: { city: "Bern" }, price, limit: null, tax: price };
const { plan: _, ...unplanned } = bill;
const withBill = (value: unknown) => ({ ...thing, bill: value });
const wrapPrice = { schema: "Bill", member: "amount", defaults: { currency: "usd" }, description: "Cents." };
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
  moveFieldOut: {
    edit: moveField({ schema: "Bill", from: "to.plan", to: "plan" }),
    newer: withBill(bill),
    older: withBill({ ...unplanned, to: { city: "Bern", plan: "pro" } }),
    bill: {
      description: "A bill with `to.plan`.",
      required: ["to", "price", "limit", "tax"],
      properties: expect.objectContaining({ to: expect.objectContaining({ required: ["city", "plan"] }) }),
    },
  },
  moveFieldIn: {
    edit: moveField({ schema: "Bill", from: "city", to: "to.city" }),
    newer: withBill({ ...bill, to: { city: "Bern", street: "A" } }),
    older: withBill({ ...bill, city: "Bern", to: { street: "A" } }),
    bill: { required: ["plan", "to", "price", "limit", "tax", "city"] },
  },
  moveFieldAcross: {
    edit: moveField({ schema: "Bill", from: "extra.road", to: "to.street" }),
    newer: withBill({ ...bill, to: { city: "Bern", street: "A" }, extra: { note: "b" } }),
    older: withBill({ ...bill, extra: { note: "b", road: "A" } }),
  },
  moveFieldToMissing: {
    edit: moveField({ schema: "Bill", from: "extra.tip", to: "tip" }),
    newer: withBill({ ...bill, tip: "a" }),
    older: withBill({ ...bill, extra: { tip: "a" } }),
    up: withBill({ ...bill, tip: "a", extra: {} }),
  },
  moveFieldToNull: {
    edit: moveField({ schema: "Bill", from: "extra.tip", to: "tip" }),
    newer: withBill({ ...bill, tip: "a", extra: null }),
    older: withBill({ ...bill, extra: { tip: "a" } }),
    up: withBill({ ...bill, tip: "a", extra: {} }),
  },
  moveFieldFromMissing: {
    edit: moveField({ schema: "Bill", from: "extra.tip", to: "tip" }),
    newer: withBill(bill),
    older: withBill(bill),
  },
  moveFieldFromNull: {
    edit: moveField({ schema: "Bill", from: "hint", to: "extra.note" }),
    newer: withBill({ ...bill, extra: null }),
    older: withBill({ ...bill, extra: null }),
  },
  wrapField: {
    edit: wrapField({ ...wrapPrice, field: "price" }),
    newer: withBill(bill),
    older: withBill({ ...bill, price: 1 }),
    bill: { properties: expect.objectContaining({ price: { type: "integer", description: "Cents." } }) },
  },
  wrapFieldOfNull: {
    edit: wrapField({ ...wrapPrice, field: "limit" }),
    newer: withBill(bill),
    older: withBill(bill),
    bill: { properties: expect.objectContaining({ limit: { type: ["integer", "null"], description: "Cents." } }) },
  },
  wrapFieldInLists: {
    edit: wrapField({ ...wrapPrice, field: "limit" }),
    newer: { ...thing, parts: [withBill({ ...bill, limit: price }), withBill(bill)] },
    older: { ...thing, parts: [withBill({ ...bill, limit: 1 }), withBill(bill)] },
  },
};

describe.each(Object.entries(rows))("%s", (name, { edit, newer, older, up = newer, schema, kind, bill }) => {
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
    if (bill) expect(schemas.Bill).toMatchObject(bill);
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

describe("a field that moved", () => {
  const edit = moveField({ schema: "Bill", from: "to.plan", to: "plan" });
  const changes = [smallChange("movePlan", ["listThings", "createThing"], [edit])];
  const migration = composeMigrations({ document: smallDocument(), changes }).of(
    "2026-04-15",
    "createThing" as "createApiKey",
  ); // its own id

  test("stays where a caller already sends it", () => {
    const both = withBill({ ...bill, to: { city: "Bern", plan: "free" } });
    expect(migration?.request?.({ body: freezeDeep(both) }).body).toEqual(both);
  });

  test("is named where the caller sent it", () => {
    const pointers = ["#/bill/plan", "#/parts/0/bill/plan", "#/bill/to/city", "#/bill"];
    const problem = {
      param: "bill.plan",
      detail: "`bill.plan` is bad.",
      errors: pointers.map((pointer) => ({ pointer })),
    };
    expect(migration?.problem?.(freezeDeep(problem))).toEqual({
      param: "bill.to.plan",
      detail: "`bill.to.plan` is bad.",
      errors: ["#/bill/to/plan", "#/parts/0/bill/to/plan", "#/bill/to/city", "#/bill"].map((pointer) => ({ pointer })),
    });
  });
});

test("what an older caller has no object for is named as the field", () => {
  const changes = [
    smallChange("wrapPrice", ["listThings", "createThing"], [wrapField({ ...wrapPrice, field: "price" })]),
  ];
  const migration = composeMigrations({ document: smallDocument(), changes }).of(
    "2026-04-15",
    "createThing" as "createApiKey",
  ); // its own id
  const errors = ["#/bill/price/amount", "#/bill/price/currency", "#/bill/price", "#/bill/plan"].map((pointer) => ({
    pointer,
  }));
  expect(migration?.problem?.(freezeDeep({ errors }))).toMatchObject({
    errors: ["#/bill/price", "#/bill/price", "#/bill/price", "#/bill/plan"].map((pointer) => ({ pointer })),
  });
});
