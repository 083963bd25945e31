import { describe, expect, it } from "vitest";
import type { Spec } from "../../spec.ts";
import { answer, makeOperation, makeSpec, reference } from "../testing/make-spec.ts";
import { buildModel } from "./build-model.ts";

type Parts = Partial<Omit<Spec, "components">> & { readonly schemas?: Record<string, unknown> };

const build = (parts: Parts) => buildModel(makeSpec(parts));
const object = (properties: Record<string, unknown>, rest: Record<string, unknown> = {}) => ({
  type: "object",
  properties,
  ...rest,
});

/** The named types by name, each as it was built. */
function typesOf(schemas: Record<string, unknown>) {
  return Object.fromEntries(build({ schemas }).types.map(({ name, type }) => [name, type]));
}

/** The type of the one member of an object. */
function memberOf(schema: unknown) {
  const { Thing } = typesOf({ Thing: object({ it: schema }) });
  return Thing?.kind === "object" ? Thing.members[0]?.type : undefined;
}

describe("types", () => {
  it.each([
    [{ type: "string" }, { kind: "string" }],
    [{ type: "string", format: "date-time" }, { kind: "date-time" }],
    [{ type: "integer" }, { kind: "integer" }],
    [{ type: "number" }, { kind: "number" }],
    [{ type: "boolean" }, { kind: "boolean" }],
    [{}, { kind: "unknown" }],
    [reference("Other"), { kind: "reference", name: "Other" }],
    [
      { type: "array", items: { type: "integer" } },
      { kind: "list", items: { kind: "integer" } },
    ],
    [{ type: "array" }, { kind: "list", items: { kind: "unknown" } }],
  ])("%j", (schema, type) => {
    expect(memberOf(schema)).toEqual(type);
  });

  it("may be null beside another, in each way to say so", () => {
    const nullable = (kind: string) => ({ kind: "union", of: [{ kind }, { kind: "null" }] });
    expect(memberOf({ type: ["string", "null"] })).toEqual(nullable("string"));
    expect(memberOf({ type: ["string", "null"], format: "date-time" })).toEqual(nullable("date-time"));
    expect(memberOf({ oneOf: [reference("Other"), { type: "null" }] })).toEqual({
      kind: "union",
      of: [{ kind: "reference", name: "Other" }, { kind: "null" }],
    });
  });

  it("are enums, closed unless they say otherwise, null apart from the texts", () => {
    const known = { kind: "enum", values: ["a", "b"], open: false };
    expect(memberOf({ type: "string", enum: ["a", "b"] })).toEqual(known);
    expect(memberOf({ type: "string", enum: ["a", "b"], "x-open-enum": true })).toEqual({ ...known, open: true });
    expect(memberOf({ type: ["string", "null"], enum: ["a", "b", null] })).toEqual({
      kind: "union",
      of: [known, { kind: "null" }],
    });
    expect(memberOf({ const: "list" })).toEqual({ kind: "enum", values: ["list"], open: false });
    expect(memberOf({ const: null })).toEqual({ kind: "null" });
    expect(typesOf({ Mode: { type: "string", enum: ["a", "b"] } }).Mode).toEqual(known);
  });

  it("are maps where no member is named", () => {
    expect(memberOf({ type: "object", additionalProperties: { type: "integer" } })).toEqual({
      kind: "map",
      values: { kind: "integer" },
    });
    for (const open of [{ type: "object" }, { type: "object", additionalProperties: true }])
      expect(memberOf(open)).toEqual({ kind: "map", values: { kind: "unknown" } });
  });

  it("are unions of everything that may stand at a place", () => {
    expect(memberOf({ oneOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] })).toEqual({
      kind: "union",
      of: [{ kind: "string" }, { kind: "list", items: { kind: "string" } }],
    });
  });

  it.each([
    [{ type: "integer", enum: [1, 2] }, "the fixed value 1"],
    [{ const: true }, "the fixed value true"],
    [{ anyOf: [{ type: "string" }] }, "a schema of anyOf"],
    [{ allOf: [{ type: "string" }] }, "a schema of allOf"],
  ])("have no form for %j, and say so", (schema, message) => {
    expect(() => memberOf(schema)).toThrow(message);
  });
});

describe("inline objects", () => {
  const inner = object({ deep: object({ on: { type: "boolean" } }) }, { description: "Within." });

  it("get the name of their place, at any depth, after their owner", () => {
    const { types } = build({ schemas: { Thing: object({ some_part: inner }), Last: {} } });
    expect(types.map(({ name, description }) => [name, description])).toEqual([
      ["Thing", ""],
      ["ThingSomePart", "Within."],
      ["ThingSomePartDeep", ""],
      ["Last", ""],
    ]);
    expect(memberOf(inner)).toEqual({ kind: "reference", name: "ThingIt" });
  });

  it("are found in lists, maps and unions too", () => {
    const places = {
      list: { type: "array", items: inner },
      map: { type: "object", additionalProperties: inner },
      union: { oneOf: [{ type: "null" }, inner] },
      nullable: { ...inner, type: ["object", "null"] },
    };
    expect(Object.keys(typesOf({ Thing: object(places) })).filter((name) => !name.endsWith("Deep"))).toEqual([
      "Thing",
      "ThingListItem",
      "ThingMapValue",
      "ThingUnion1",
      "ThingNullable",
    ]);
  });

  it("may not take a name that there is", () => {
    const schemas = { Thing: object({ part: inner }), ThingPart: {} };
    expect(() => build({ schemas })).toThrow("two types are called ThingPart");
  });

  it("cannot be parameters", () => {
    const parameter = { name: "filter", in: "query", schema: inner };
    const get = makeOperation("listThings", "things.list", { parameters: [parameter] });
    expect(() => build({ paths: { "/v1/things": { get } } })).toThrow("listThings: the parameter filter is an object");
  });
});

describe("members", () => {
  it("say whether they must be there and whether they are deprecated; an object whether others may be", () => {
    const members = { a: { type: "string", description: "One." }, b_c: { type: "string", deprecated: true } };
    const text = { kind: "string" };
    expect(typesOf({ Thing: object(members, { required: ["a"], additionalProperties: true }) }).Thing).toEqual({
      kind: "object",
      open: true,
      members: [
        { name: "a", description: "One.", required: true, deprecated: false, type: text },
        { name: "b_c", description: "", required: false, deprecated: true, type: text },
      ],
    });
    expect(typesOf({ Thing: object(members) }).Thing).toMatchObject({ open: false });
  });
});

describe("directions", () => {
  it("follow references from bodies, queries and answers", () => {
    const schemas = {
      Sent: object({ deep: { type: "array", items: reference("SentDeep") } }),
      SentDeep: object({ both: reference("Both") }),
      Both: { type: "string", enum: ["x"] },
      Asked: { type: "string", enum: ["x"] },
      Thing: object({ both: { type: "object", additionalProperties: reference("Both") } }),
      Problem: object({ issue: reference("Issue") }),
      Issue: object({ self: reference("Issue") }),
      Nobody: object({ it: { type: "string" } }),
    };
    const order = { name: "order", in: "query", schema: reference("Asked") };
    const post = makeOperation("createThing", "things.create", { requestBody: { content: answer("Sent") } });
    const get = makeOperation("listThings", "things.list", { parameters: [order] });
    const { types } = build({ schemas, paths: { "/v1/things": { get, post } } });
    const went = types.map(({ name, inRequest, inAnswer }) => `${name} ${inRequest ? ">" : ""}${inAnswer ? "<" : ""}`);
    expect(went).toEqual(["Sent >", "SentDeep >", "Both ><", "Asked >", "Thing <", "Problem <", "Issue <", "Nobody "]);
  });
});

describe("the model of the committed document", () => {
  it("is the same each time", () => {
    const parts = { schemas: { Thing: object({ it: { type: "string" } }) } };
    expect(build(parts)).toEqual(build(parts));
  });

  it("has the version, the first server and nothing made up", () => {
    expect(build({})).toEqual({
      apiVersion: "2026-01-02",
      baseURL: "https://api.test",
      resources: [],
      operations: [],
      types: [],
      errors: [],
    });
  });
});
