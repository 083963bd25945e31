import { describe, expect, it } from "vitest";
import { buildModel } from "../model/build-model.ts";
import { answer, makeOperation, makeSpec, reference, type SpecParts } from "../testing/make-spec.ts";
import { diffModels } from "./diff-models.ts";
import type { Rename } from "./sdk-change.ts";

const text = { type: "string" };
const object = (properties: Record<string, unknown>, required: string[] = []) => ({
  type: "object",
  properties,
  required,
});
const id = { name: "thing_id", in: "path", required: true, schema: text };
const example = { first: { value: { name: "A", tags: ["x"] } } };

const paths = {
  "/v1/things": {
    get: makeOperation("listThings", "bigThings.list", {
      parameters: [{ name: "limit", in: "query", schema: { type: "integer" } }],
      responses: { 200: { description: "A page.", content: answer("ThingPage") } },
    }),
    post: makeOperation("createThing", "bigThings.create", {
      requestBody: { content: { "application/json": { schema: reference("ThingInput"), examples: example } } },
    }),
  },
  "/v1/things/{thing_id}": {
    get: makeOperation("getThing", "bigThings.retrieve", { parameters: [id], "x-error-codes": ["not_here"] }),
  },
};
const schemas = {
  Mode: { type: "string", enum: ["one", "two"] },
  Part: object({ mode: reference("Mode"), size: { type: "integer" } }, ["mode"]),
  Thing: object({ name: text, part: reference("Part"), parts: { type: "array", items: reference("Part") } }, [
    "name",
    "parts",
  ]),
  ThingPage: object({ data: { type: "array", items: reference("Thing") } }, ["data"]),
  Detail: object({ note: text, function: { type: "boolean" } }, ["note"]),
  ThingInput: object({ name: text, tags: { type: "array", items: text }, details: reference("Detail") }, ["name"]),
};
const errors = { not_here: { status: 404, title: "No" }, gone_now: { status: 410, title: "Gone" } };
const parts = { paths, schemas, errors };

/** The changes after an edit of the document's parts. */
function diffAfter(edit: (draft: typeof parts & SpecParts) => SpecParts, renames: readonly Rename[] = []) {
  const before = buildModel(makeSpec(parts));
  return diffModels(before, buildModel(makeSpec(edit(structuredClone(parts)))), renames);
}

/** The same for one schema. */
function diffSchema(name: keyof typeof schemas, schema: unknown, renames: readonly Rename[] = []) {
  return diffAfter((draft) => ({ ...draft, schemas: { ...draft.schemas, [name]: schema } }), renames);
}

/** The same for one operation. */
function diffOperation(path: keyof typeof paths, method: string, change: Record<string, unknown>) {
  return diffAfter((draft) => {
    const item = draft.paths[path] as Record<string, object>;
    return { ...draft, paths: { ...draft.paths, [path]: { ...item, [method]: { ...item[method], ...change } } } };
  });
}

describe("methods", () => {
  it("come, go and move, with a call in each language", () => {
    const [moved, ...others] = diffOperation("/v1/things/{thing_id}", "get", { "x-sdk-method": "bigThings.get" });
    expect(others).toEqual([]);
    expect(moved).toEqual({
      kind: "method-moved",
      place: "bigThings.retrieve",
      severity: "breaking",
      title: "`bigThings.retrieve` is `bigThings.get` now.",
      rows: {
        typescript: {
          before: "await sundial.bigThings.retrieve(thingId);",
          after: "await sundial.bigThings.get(thingId);",
        },
        python: { before: "client.big_things.retrieve(thing_id)", after: "client.big_things.get(thing_id)" },
      },
    });
    const added = diffOperation("/v1/things", "put", makeOperation("putThing", "bigThings.put"));
    expect(added).toMatchObject([{ kind: "method-added", severity: "feature", place: "bigThings.put" }]);
    const gone = diffAfter(({ paths: { "/v1/things": _, ...rest }, ...draft }) => ({ ...draft, paths: rest }));
    expect(gone.filter(({ kind }) => kind === "method-removed").map(({ place }) => place)).toEqual([
      "bigThings.list",
      "bigThings.create",
    ]);
  });

  it("do not change with their path, their HTTP method and their texts", () => {
    expect(
      diffAfter(({ paths: { "/v1/things": things, ...rest }, ...draft }) => ({
        ...draft,
        paths: { ...rest, "/v2/things": { get: { ...things.get, summary: "Other" }, put: things.post } },
      })),
    ).toEqual([]);
  });

  it("answer with something else", () => {
    const [changed] = diffOperation("/v1/things", "get", {
      "x-sdk-method": "bigThings.list",
      responses: { 204: { description: "" } },
    });
    expect(changed).toMatchObject({
      kind: "answer-kind-changed",
      severity: "breaking",
      title: "`bigThings.list` answers with nothing now; it was a page of a list.",
    });
    const responses = { 200: { description: "", content: answer("Part") } };
    expect(diffOperation("/v1/things/{thing_id}", "get", { responses })).toMatchObject([
      { kind: "answer-type-changed", severity: "breaking", place: "bigThings.retrieve" },
    ]);
  });

  it("must be given a body", () => {
    const requestBody = { required: true, content: answer("ThingInput") };
    const [required, ...others] = diffOperation("/v1/things", "post", { requestBody });
    expect(others).toEqual([]);
    expect(required).toMatchObject({ kind: "body-required", severity: "breaking", place: "bigThings.create" });
    expect(diffOperation("/v1/things", "post", { requestBody: undefined })[0]).toMatchObject({ kind: "body-removed" });
  });

  it("take ids by position", () => {
    const more = [id, { ...id, name: "part_id" }];
    const [added, ...others] = diffOperation("/v1/things/{thing_id}", "get", { parameters: more });
    expect(others).toEqual([]);
    expect(added).toMatchObject({ kind: "path-parameter-added", severity: "breaking" });
    expect(added?.rows.python.after).toBe("client.big_things.retrieve(thing_id, part_id)");
    const before = buildModel(makeSpec(parts));
    const turn = (operation: (typeof before.operations)[number], names: string[]) => ({
      ...operation,
      pathParameters: names.map((name) => ({
        name,
        description: "",
        required: true,
        deprecated: false,
        type: { kind: "string" as const },
      })),
    });
    const of = (...names: string[]) => ({ ...before, operations: before.operations.map((one) => turn(one, names)) });
    expect(diffModels(of("a", "b"), of("b", "a"))[0]).toMatchObject({
      kind: "path-parameters-reordered",
      severity: "breaking",
    });
  });

  it("gain and lose codes, which breaks a switch that was exhaustive", () => {
    const change = { parameters: [id], "x-error-codes": ["gone_now"] };
    const path = "/v1/things/{thing_id}";
    expect(diffOperation(path, "get", change).map(({ kind, severity }) => [kind, severity])).toEqual([
      ["error-code-removed", "breaking"],
      ["error-code-added", "breaking"],
    ]);
    const rename = { kind: "error-code", owner: null, from: "not_here", to: "gone_now" } as const;
    const after = buildModel(
      makeSpec({
        ...parts,
        paths: { ...paths, [path]: { get: { ...paths[path].get, "x-error-codes": ["gone_now"] } } },
      }),
    );
    expect(diffModels(buildModel(makeSpec(parts)), after, [rename])).toMatchObject([
      { kind: "error-code-renamed", title: "`bigThings.retrieve` can fail with `gone_now` in place of `not_here`." },
    ]);
  });
});

describe("members of what is sent", () => {
  const { details, name, tags } = schemas.ThingInput.properties as Record<"details" | "name" | "tags", object>;

  it("must be given: a call with the document's own example", () => {
    const [change] = diffSchema("ThingInput", object({ details, name, tags }, ["name", "tags"]));
    expect(change).toMatchObject({ kind: "member-required", severity: "breaking", place: "ThingInput.tags" });
    expect(change?.rows).toEqual({
      typescript: {
        before: 'await sundial.bigThings.create({ name: "A" });',
        after: 'await sundial.bigThings.create({ name: "A", tags: ["x"] });',
      },
      python: {
        before: 'client.big_things.create(name="A")',
        after: 'client.big_things.create(name="A", tags=["x"])',
      },
    });
  });

  it("may be given, or no longer", () => {
    expect(diffSchema("ThingInput", object({ details, name, tags, more: text }, ["name"]))).toMatchObject([
      { kind: "member-added", severity: "feature", title: "`ThingInput.more` is new, and may be given." },
    ]);
    expect(diffSchema("ThingInput", object({ details, name }, ["name"]))).toMatchObject([
      { kind: "member-removed", severity: "breaking", title: "`ThingInput.tags` can no longer be given." },
    ]);
  });

  it("take more, or less", () => {
    const widened = object({ details, name: { type: ["string", "null"] }, tags }, ["name"]);
    const [more] = diffSchema("ThingInput", widened);
    expect(more).toMatchObject({ kind: "member-type-changed", severity: "feature" });
    expect(more?.rows.python).toEqual({ before: "name: str", after: "name: str | None" });
    const [other] = diffSchema("ThingInput", object({ details, name: { type: "integer" }, tags }, ["name"]));
    expect(other).toMatchObject({
      severity: "breaking",
      title: "`ThingInput.name` is an integer now; it was a string.",
    });
  });

  it("are in an object of their own inside the body", () => {
    const [change] = diffSchema("Detail", object({ note: text, function: { type: "boolean" } }, ["note", "function"]));
    expect(change?.rows).toEqual({
      typescript: {
        before: "const detail: Detail = { note };",
        after: "const detail: Detail = { note, function: true };",
      },
      python: {
        before: 'detail: DetailParam = {"note": note}',
        after: 'detail: DetailParam = {"note": note, "function": True}',
      },
    });
  });
});

describe("members of what is received", () => {
  const size = { type: "integer" };

  it("may be missing: the type that a program reads", () => {
    const [change] = diffSchema("Part", object({ mode: reference("Mode"), size }));
    expect(change).toMatchObject({
      kind: "member-optional",
      severity: "breaking",
      title: "`Part.mode` may be missing now.",
    });
    expect(change?.rows).toEqual({
      typescript: {
        before: "const mode: Mode = thing.parts[0]?.mode;",
        after: "const mode: Mode | undefined = thing.parts[0]?.mode;",
      },
      python: { before: "mode: Mode = thing.parts[0].mode", after: "mode: Mode | None = thing.parts[0].mode" },
    });
  });

  it("come and are always there without a break", () => {
    expect(diffSchema("Part", object({ mode: reference("Mode"), size, more: text }, ["mode", "size"]))).toMatchObject([
      { kind: "member-required", severity: "feature" },
      { kind: "member-added", severity: "feature", title: "`Part.more` is new in answers." },
    ]);
  });

  it("are deprecated, which is news", () => {
    const [change] = diffSchema(
      "Part",
      object({ mode: reference("Mode"), size: { ...size, deprecated: true } }, ["mode"]),
    );
    expect(change).toMatchObject({
      kind: "member-deprecated",
      severity: "feature",
      title: "`Part.size` is deprecated.",
    });
    expect(change?.rows.typescript.before).toBe(change?.rows.typescript.after);
  });
});

describe("enums", () => {
  const more = ["one", "two", "three"];

  it("break a switch with a new value, unless they are open", () => {
    const [change] = diffSchema("Mode", { ...schemas.Mode, enum: more });
    expect(change).toMatchObject({
      kind: "enum-value-added",
      severity: "breaking",
      title: "`Mode` can also be `three`.",
    });
    expect(change?.rows).toEqual({
      typescript: { before: null, after: 'switch (thing.parts[0]?.mode) {\n  case "three":\n}' },
      python: { before: null, after: 'match thing.parts[0].mode:\n    case "three":\n        ...' },
    });
    const open = { ...schemas.Mode, "x-open-enum": true };
    const before = buildModel(makeSpec({ ...parts, schemas: { ...schemas, Mode: open } }));
    const after = buildModel(makeSpec({ ...parts, schemas: { ...schemas, Mode: { ...open, enum: more } } }));
    expect(diffModels(before, after)).toMatchObject([{ kind: "enum-value-added", severity: "feature" }]);
    expect(diffModels(after, before)).toMatchObject([{ kind: "enum-value-removed", severity: "fix" }]);
  });

  it("open and close", () => {
    expect(diffSchema("Mode", { ...schemas.Mode, "x-open-enum": true })).toMatchObject([
      { kind: "enum-opened", severity: "breaking" },
    ]);
  });

  it("have a value renamed when that is declared for them", () => {
    const rename = { kind: "enum-value", owner: "Mode", from: "two", to: "three" } as const;
    expect(diffSchema("Mode", { ...schemas.Mode, enum: ["one", "three"] }, [rename])).toMatchObject([
      { kind: "enum-value-renamed", severity: "breaking", title: "`Mode` has `three` in place of `two`." },
    ]);
    const elsewhere = diffSchema("Mode", { ...schemas.Mode, enum: ["one", "three"] }, [{ ...rename, owner: "Other" }]);
    expect(elsewhere.map(({ kind }) => kind)).toEqual(["enum-value-removed", "enum-value-added"]);
  });
});

describe("the client", () => {
  it("has another address, version and class for a status", () => {
    const info = { title: "Test", version: "2026-02-03" };
    const servers = [{ url: "https://new.test" }];
    const moved = { ...errors, not_here: { status: 410, title: "No" } };
    const changes = diffAfter((draft) => ({ ...draft, info, servers, errors: moved }));
    expect(changes.map(({ kind, severity, rows }) => [kind, severity, rows.python.after])).toEqual([
      ["api-version-changed", "breaking", 'client = Sundial(version="2026-02-03")'],
      ["base-url-changed", "breaking", 'client = Sundial(base_url="https://new.test")'],
      ["error-status-changed", "breaking", "isinstance(error, GoneError)"],
    ]);
  });
});
