import { describe, expect, test } from "vitest";
import { composeMigrations } from "./compose-migrations.ts";
import { deriveDocument } from "./derive-document.ts";
import type { Edit } from "./engine/edit.ts";
import { changeStatus } from "./primitives/change-status.ts";
import { renameEnumValue } from "./primitives/rename-enum-value.ts";
import { renameErrorCode } from "./primitives/rename-error-code.ts";
import { renameField } from "./primitives/rename-field.ts";
import { renameHeader } from "./primitives/rename-header.ts";
import { renameParameter } from "./primitives/rename-parameter.ts";
import { unwrapFields } from "./primitives/unwrap-fields.ts";
import { freezeDeep } from "./testing/freeze-deep.ts";
import { smallChange } from "./testing/small-change.ts";
import { smallDocument } from "./testing/small-document.ts";
import { newestVersion } from "./timeline.ts";

const older = "2026-04-15";
const rename = renameField({ schema: "Thing", from: "title", to: "name" });
const both = ["listThings", "createThing"];

/** The migration of one operation of the small document over one change. */
function migrationOf(id: string, operations: readonly string[], edits: readonly Edit[]) {
  const changes = [smallChange("changeThing", operations, edits)];
  return composeMigrations({ document: smallDocument(), changes }).of(older, id as "createApiKey"); // its own id
}

function answerDown(id: string, edits: readonly Edit[], body: unknown): unknown {
  const migration = migrationOf(id, both, edits);
  return migration?.response?.({ status: id === "listThings" ? 200 : 201, headers: {}, body: freezeDeep(body) }).body;
}

const thing = (name: string, parts: unknown[] = []) => ({ name, kind: "big", parts });
const olderThing = (title: string, parts: unknown[] = []) => ({ title, kind: "big", parts });

describe("finds a component", () => {
  test("in a tree inside itself", () => {
    expect(answerDown("createThing", [rename], thing("a", [thing("b", [thing("c")])]))).toEqual(
      olderThing("a", [olderThing("b", [olderThing("c")])]),
    );
  });

  test("in lists, maps, oneOf and allOf", () => {
    const body = { data: [thing("a")], by_name: { b: thing("b") }, first: thing("c"), any: null, both: thing("d") };
    expect(answerDown("listThings", [rename], body)).toEqual({
      data: [olderThing("a")],
      by_name: { b: olderThing("b") },
      first: olderThing("c"),
      any: null,
      both: olderThing("d"),
    });
    expect(answerDown("listThings", [rename], { ...body, first: null })).toMatchObject({ first: null });
  });

  test("in the alternative that a fixed value names", () => {
    const edit = renameField({ schema: "Marked", from: "title", to: "name" });
    const migrate = migrationOf("listThings", ["listThings"], [edit])?.response;
    const down = (any: unknown) => migrate?.({ status: 200, headers: {}, body: { any } }).body;
    expect(down({ object: "marked", name: "a" })).toEqual({ any: { object: "marked", title: "a" } });
    expect(down({ object: "other", name: "a" })).toEqual({ any: { object: "other", name: "a" } });
  });

  test("that is an enum wherever it is", () => {
    const edit = renameEnumValue({ schema: "Kind", from: "large", to: "big" });
    expect(answerDown("createThing", [edit], thing("a", [thing("b")]))).toEqual({
      ...thing("a"),
      kind: "large",
      parts: [{ ...thing("b"), kind: "large" }],
    });
  });
});

test("shares what does not change with the value it was given", () => {
  const edit = renameEnumValue({ schema: "Kind", from: "large", to: "big" });
  const body = { data: [{ name: "a", kind: "small", parts: [] }, thing("b")], by_name: {}, first: null };
  const carried = answerDown("listThings", [edit], body) as typeof body; // of the same shape
  expect(carried).not.toBe(body);
  expect(carried.data[0]).toBe(body.data[0]);
  expect(carried.by_name).toBe(body.by_name);
  const unchanged = { ...body, data: body.data.slice(0, 1), by_name: { a: body.data[0] } };
  expect(answerDown("listThings", [edit], unchanged)).toBe(unchanged);
});

test("a request comes up", () => {
  const up = migrationOf("createThing", both, [rename])?.request;
  expect(up?.({ body: freezeDeep(olderThing("a", [olderThing("b")])) }).body).toEqual(thing("a", [thing("b")]));
});

test("the places that errors name go down, in the names of every change", () => {
  const edits = [
    rename,
    unwrapFields({ schema: "Thing", wrapper: "sort", description: "The sort.", fields: { of: "kind" } }),
  ];
  const down = migrationOf("createThing", both, edits)?.problem;
  const problem = {
    code: "invalid",
    param: "parts.0.name",
    detail: "`parts.0.name` is too long.",
    errors: [{ pointer: "#/parts/0/name" }, { pointer: "#/kind" }, { pointer: "#/unknown/name" }],
    error: { param: "parts.0.name", message: "`parts.0.name` is too long." },
  };
  expect(down?.(freezeDeep(problem))).toEqual({
    code: "invalid",
    param: "parts.0.title",
    detail: "`parts.0.title` is too long.",
    errors: [{ pointer: "#/parts/0/title" }, { pointer: "#/sort/of" }, { pointer: "#/unknown/name" }],
    error: { param: "parts.0.title", message: "`parts.0.title` is too long." },
  });
  expect(down?.(problem, { ownNames: true })).toEqual(problem);
});

test("a query parameter comes up, and goes down in errors", () => {
  const edit = renameParameter({ parameter: "Since", from: "after", to: "since" });
  const migration = migrationOf("listThings", ["listThings"], [edit]);
  expect(migration?.request?.({ query: { after: "x", limit: "1" } })).toEqual({ query: { since: "x", limit: "1" } });
  expect(migration?.problem?.({ param: "since", errors: [{ pointer: "#/query/since" }] })).toMatchObject({
    param: "after",
    errors: [{ pointer: "#/query/after" }],
  });
});

test("a header, a status and a code get their older names", () => {
  const header = migrationOf("listThings", ["listThings"], [renameHeader({ from: "Count", to: "Thing-Count" })]);
  expect(header?.headerNames).toEqual(new Map([["thing-count", "count"]]));
  expect(header?.response?.({ status: 200, headers: { "thing-count": "1", a: "b" }, body: 1 })).toEqual({
    status: 200,
    headers: { count: "1", a: "b" },
    body: 1,
  });
  const operation = "createThing" as "createApiKey"; // the small document's own
  const status = migrationOf(operation, [operation], [changeStatus({ operation, from: 200, to: 201 })]);
  expect(status?.response?.({ status: 201, headers: {}, body: 1 })).toMatchObject({ status: 200, body: 1 });
  const code = migrationOf(operation, [operation], [renameErrorCode({ from: "no_thing", to: "thing_not_found" })]);
  expect(code?.problem?.({ code: "thing_not_found", error: { code: "thing_not_found" } })).toEqual({
    code: "no_thing",
    error: { code: "no_thing" },
  });
});

test("an untouched operation, and the newest version, have no migration", () => {
  const edit = renameParameter({ parameter: "Since", from: "after", to: "since" });
  expect(migrationOf("createThing", ["listThings"], [edit])).toBeNull();
  expect(composeMigrations().of(newestVersion.date, "createChatCompletion")).toBeNull();
  expect(composeMigrations().ofProblems(newestVersion.date)).toBeNull();
  expect(() => composeMigrations().of("2025-03-13", "getModel")).toThrow(RangeError);
});

test("the older document has the older names, also in prose", () => {
  const edits = [rename, renameParameter({ parameter: "Since", from: "after", to: "since" })];
  const changes = [smallChange("changeThing", both, edits)];
  const { components, paths } = deriveDocument(older, { document: smallDocument(), changes });
  expect(components.schemas.Thing).toMatchObject({
    description: "A thing with `title`.",
    required: ["title", "kind", "parts"],
  });
  expect(Object.keys(components.schemas.Thing?.properties ?? {})).toEqual(["title", "kind", "note", "parts", "bill"]);
  expect(components.parameters.Since).toMatchObject({ name: "after", description: "`after`." });
  expect(paths["/v1/things"]?.get?.description).toBe("Things since `after`.");
});
