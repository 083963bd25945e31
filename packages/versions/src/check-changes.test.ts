import { describe, expect, test } from "vitest";
import { changes } from "./changes.ts";
import { composeMigrations } from "./compose-migrations.ts";
import { compileChanges } from "./engine/compile-changes.ts";
import type { Edit } from "./engine/edit.ts";
import { addRequiredField } from "./primitives/add-required-field.ts";
import { changeProblemMediaType } from "./primitives/change-problem-media-type.ts";
import { changeStatus } from "./primitives/change-status.ts";
import { changeType } from "./primitives/change-type.ts";
import { custom } from "./primitives/custom.ts";
import { epochSeconds } from "./primitives/epoch-seconds.ts";
import { moveField } from "./primitives/move-field.ts";
import { removeField } from "./primitives/remove-field.ts";
import { renameEnumValue } from "./primitives/rename-enum-value.ts";
import { renameErrorCode } from "./primitives/rename-error-code.ts";
import { renameField } from "./primitives/rename-field.ts";
import { renameHeader } from "./primitives/rename-header.ts";
import { renameParameter } from "./primitives/rename-parameter.ts";
import { renameParameterValue } from "./primitives/rename-parameter-value.ts";
import { renamePath } from "./primitives/rename-path.ts";
import { renameValue } from "./primitives/rename-value.ts";
import { splitEnumValue } from "./primitives/split-enum-value.ts";
import { unwrapFields } from "./primitives/unwrap-fields.ts";
import { wrapField } from "./primitives/wrap-field.ts";
import { smallChange } from "./testing/small-change.ts";
import { smallDocument } from "./testing/small-document.ts";

const everyThing = ["listThings", "createThing"];
const operation = "createThing" as "createApiKey"; // the small document's own
const keep = (value: unknown) => value;

function run(name: string, edits: readonly Edit[], operations: readonly string[] = everyThing): void {
  compileChanges(smallDocument(), [smallChange(name, operations, edits)]);
}

test("the changes that are shipped are right", () => {
  expect(() => composeMigrations()).not.toThrow();
});

test("a message names the file", () => {
  expect(() => run("renameName", [renameField({ schema: "Thing", from: "title", to: "nam" })])).toThrow(
    "packages/versions/src/2026-11-23/rename-name.ts: the schema Thing has no field nam",
  );
});

describe("a change of what the document has not", () => {
  const field = { schema: "Thing", field: "nam" };
  const codec = epochSeconds;
  const wrapper = { schema: "Thing", wrapper: "inner", description: "Inside." };
  const older = { type: "string" };
  const move = (from: string, to: string) => moveField({ schema: "Bill", from, to });
  const wrap = (price: object) =>
    wrapField({
      schema: "Bill",
      field: "price",
      member: "amount",
      defaults: { currency: "usd" },
      description: "",
      ...price,
    });
  test.each<[string, Edit, string]>([
    ["schema", renameField({ schema: "Thin", from: "a", to: "b" }), "no schema Thin"],
    ["older name taken", renameField({ schema: "Thing", from: "note", to: "name" }), "already has a field note"],
    ["no alias", renameField({ schema: "Thing", from: "title", to: "name", alias: true }), "no field title"],
    ["type of a field", changeType({ ...field, codec }), "the schema Thing has no field nam"],
    ["required field", addRequiredField({ ...field, default: 1 }), "the schema Thing has no field nam"],
    ["optional field", addRequiredField({ schema: "Thing", field: "note", default: 1 }), "Thing.note is not required"],
    ["kept field", removeField({ schema: "Thing", field: "name", older, value: keep }), "already has a field name"],
    ["enum value", renameEnumValue({ schema: "Kind", from: "huge", to: "giant" }), "Kind has no value giant"],
    ["taken value", renameEnumValue({ schema: "Kind", from: "small", to: "big" }), "already has a value small"],
    ["enum", renameEnumValue({ schema: "Thing", field: "name", from: "a", to: "b" }), "Thing.name is not an enum"],
    ["split", splitEnumValue({ schema: "Kind", from: "big", to: ["big", "huge"], up: "big" }), "no value huge"],
    ["way up", splitEnumValue({ schema: "Kind", from: "x", to: ["big", "small"], up: "x" }), "up is x"],
    ["no fields", renameField({ schema: "Kind", from: "a", to: "b" }), "the schema Kind has no fields"],
    ["open value", renameValue({ schema: "ThingList", field: "order", from: "a", to: "up" }), "order is an enum"],
    ["text", renameValue({ schema: "Thing", field: "parts", from: "a", to: "b" }), "Thing.parts is not a text"],
    ["wrapped field", unwrapFields({ ...wrapper, fields: { a: "nam" } }), "no field nam"],
    ["wrapped optional", unwrapFields({ ...wrapper, fields: { a: "note" } }), "Thing.note is not required"],
    ["wrapper", unwrapFields({ ...wrapper, wrapper: "note", fields: { a: "name" } }), "already has a field note"],
    ["moved field", move("to.x", "x"), "the schema Bill has no field x"],
    ["moved field inside", move("x", "to.x"), "the schema Bill has no field to.x"],
    ["moved field's older place", move("to.city", "plan"), "the schema Bill already has a field to.city"],
    ["moved field's object", move("plan.x", "tip"), "Bill.plan is not an object with fields"],
    ["moved field's missing object", move("from.plan", "plan"), "the schema Bill has no field from"],
    [
      "shared object",
      move("price.plan", "plan"),
      "Bill.price is #/components/schemas/Price, which other places have too",
    ],
    [
      "required field, optional object",
      move("extra.plan", "plan"),
      "Bill.plan is required, but Bill.extra may be missing",
    ],
    ["depth", move("a.b.c", "plan"), "a.b.c is too deep; name the schema that a holds"],
    ["wrapped value", wrap({ field: "cost" }), "the schema Bill has no field cost"],
    ["wrapped value's object", wrap({ field: "plan" }), "Bill.plan is not an object with fields"],
    ["wrapped value's member", wrap({ member: "cents" }), "Bill.price has no field cents"],
    ["wrapped value's default", wrap({ defaults: {} }), "defaults has no currency, which Bill.price requires"],
    ["unknown default", wrap({ defaults: { currency: "usd", vat: 1 } }), "Bill.price has no field vat"],
    ["member's default", wrap({ defaults: { amount: 1, currency: "usd" } }), "defaults names amount"],
    ["optional member", wrap({ field: "extra", member: "note", defaults: {} }), "Bill.extra.note is not required"],
    ["older status taken", changeStatus({ operation, from: 404, to: 201 }), "already has a response 404"],
    ["older path taken", renamePath({ operation, from: "/v1/things", to: "/v1/things" }), "already has an operation"],
    ["older code taken", renameErrorCode({ from: "thing_taken", to: "thing_not_found" }), "already is an error code"],
    ["operation", changeStatus({ operation: "getModel", from: 200, to: 201 }), "no operation getModel"],
    ["status", changeStatus({ operation, from: 200, to: 202 }), "createThing has no response 202"],
    ["path", renamePath({ operation, from: "/v1/x", to: "/v1/y" }), "createThing is at /v1/things, not at /v1/y"],
    ["path parameters", renamePath({ operation, from: "/v1/{x}", to: "/v1/things" }), "different parameters"],
    ["parameter", renameParameter({ parameter: "Until", from: "a", to: "b" }), "no parameter Until"],
    ["parameter's name", renameParameter({ parameter: "Since", from: "a", to: "b" }), "not the query parameter b"],
    [
      "parameter of a value",
      renameParameterValue({ parameter: "Since", name: "until", from: "a", to: "b" }),
      "not the query parameter until",
    ],
    ["header", renameHeader({ from: "A", to: "B" }), "no response has the header B"],
    ["media type", changeProblemMediaType({ from: "a/b", to: "c/d" }), "no response is c/d"],
    ["code", renameErrorCode({ from: "a", to: "b" }), "no operation has the error code b"],
  ])("%s", (_, edit, message) => {
    expect(() => run("changeThing", [edit])).toThrow(message);
  });
});

describe("operations", () => {
  const rename = renameField({ schema: "Thing", from: "title", to: "name" });

  test("are all that the change touches", () => {
    expect(() => run("renameName", [rename], ["createThing"])).toThrow(
      "it touches listThings, which operations does not name",
    );
  });

  test("are only those that the change touches", () => {
    const kind = renameEnumValue({ schema: "Other", field: "object", from: "a", to: "other" });
    expect(() => run("renameKind", [kind], everyThing)).toThrow();
    expect(() => run("renameCount", [renameHeader({ from: "Count", to: "Thing-Count" })], everyThing)).toThrow(
      "operations names createThing, which it does not touch",
    );
  });

  test("exist", () => {
    expect(() => run("renameName", [rename], [...everyThing, "burnThing"])).toThrow(
      "operations names burnThing, which the document does not have",
    );
  });
});

test("what goes down in a request must come up", () => {
  const edit = custom({
    schema: "Thing",
    fields: ["name"],
    revise: (schema) => schema,
    down: keep,
    up: null,
    pointerDown: null,
  });
  expect(() => run("bendName", [edit])).toThrow("Thing has no way up, but it occurs in the request of createThing");
});

test("an object that may be missing cannot be made without what it requires", () => {
  const document = smallDocument();
  Object.assign(document.components.schemas.Extra ?? {}, { required: ["note"] });
  const change = smallChange("moveTip", everyThing, [moveField({ schema: "Bill", from: "extra.tip", to: "tip" })]);
  expect(() => compileChanges(document, [change])).toThrow(
    "move-tip.ts: Bill.extra may be missing or null, and cannot be made without note",
  );
});

test("null does not come up to where only its object may be null", () => {
  const document = smallDocument();
  const { Price } = document.components.schemas;
  if (Price?.properties) Price.properties.amount = { type: ["integer", "null"] };
  const input = { schema: "Bill", member: "amount", defaults: { currency: "usd" }, description: "Cents." };
  const wrap = (field: string) => smallChange("wrapPrice", everyThing, [wrapField({ ...input, field })]);
  expect(() => compileChanges(document, [wrap("price")])).toThrow(
    "Bill.price.amount may be null, but Bill.price may not",
  );
  expect(() => compileChanges(document, [wrap("limit")])).not.toThrow();
});

test("two changes of one date may not change the same", () => {
  const edits = ["title", "label"].map((from) => renameField({ schema: "Thing", from, to: "name" }));
  const both = edits.map((edit, index) => smallChange(`renameName${index}`, everyThing, [edit]));
  expect(() => compileChanges(smallDocument(), both)).toThrow(
    "packages/versions/src/2026-11-23/rename-name-1.ts: Thing.name is also changed by packages/versions/src/2026-11-23/rename-name-0.ts",
  );
});

test("alternatives that nothing tells apart are not guessed at", () => {
  const document = smallDocument();
  const { Other, Marked } = document.components.schemas;
  for (const schema of [Other, Marked]) delete schema?.properties?.object;
  const change = smallChange(
    "renameName",
    ["listThings"],
    [renameField({ schema: "Other", from: "title", to: "name" })],
  );
  expect(() => compileChanges(document, [change])).toThrow("neither a fixed value nor a required member tells apart");
});

test("no shipped change can be left out of its operations unseen", () => {
  for (const change of changes.filter(({ operations }) => operations !== "every")) {
    const lacking = { ...change, operations: change.operations.slice(1) as [] }; // one operation fewer
    const others = changes.map((one) => (one === change ? lacking : one));
    expect(() => composeMigrations({ changes: others }), change.name).toThrow("which operations does not name");
  }
});
