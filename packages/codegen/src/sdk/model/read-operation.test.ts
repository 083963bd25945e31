import { describe, expect, it } from "vitest";
import { answer, makeOperation, makeSpec, reference, type SpecParts } from "../testing/make-spec.ts";
import type { ApiOperation } from "./api-model.ts";
import { buildModel } from "./build-model.ts";

const list = { type: "object", properties: { data: { type: "array", items: reference("Thing") } } };
const schemas = { Thing: {}, ThingPage: list, ThingInput: { type: "object" }, Piece: {} };
const id = { name: "thing_id", in: "path", required: true, description: "Which.", schema: { type: "string" } };
const limit = { name: "limit", in: "query", description: "How many.", schema: { type: "integer", deprecated: true } };

const build = (paths: NonNullable<SpecParts["paths"]>, parts: SpecParts = {}) =>
  buildModel(makeSpec({ schemas, paths, ...parts }));

/** The one operation of a document. */
function operationOf(method: string, sdkMethod: string, rest: Record<string, unknown> = {}): ApiOperation | undefined {
  return build({ "/v1/things": { [method]: makeOperation("doThing", sdkMethod, rest) } }).operations[0];
}

const responses = (content: unknown, status = 200) => ({ responses: { [status]: { description: "Done.", content } } });

describe("an operation", () => {
  it("has its place in HTTP and in the SDK, its texts and its codes", () => {
    expect(operationOf("patch", "things.deep.update")).toMatchObject({
      id: "doThing",
      sdkMethod: "things.deep.update",
      name: "update",
      httpMethod: "PATCH",
      path: "/v1/things",
      summary: "Do a thing",
      description: "At once.",
      pathParameters: [],
      query: [],
      body: null,
      errorCodes: [],
    });
  });

  it("has parameters of its path and of itself, headers left out", () => {
    const header = { name: "Trace", in: "header", schema: { type: "string" } };
    const get = makeOperation("getThing", "things.retrieve", { parameters: [limit, header] });
    const [operation] = build({ "/v1/things/{thing_id}": { parameters: [id], get } }).operations;
    expect(operation?.pathParameters).toEqual([
      { name: "thing_id", description: "Which.", required: true, deprecated: false, type: { kind: "string" } },
    ]);
    expect(operation?.query).toEqual([
      { name: "limit", description: "How many.", required: false, deprecated: true, type: { kind: "integer" } },
    ]);
  });

  it("has a body with its first example, which may be left out unless it says otherwise", () => {
    const examples = { first: { value: { a: 1 } }, second: { value: { a: 2 } } };
    const content = { "application/json": { schema: reference("ThingInput"), examples } };
    const bodyOf = (requestBody: unknown) => operationOf("post", "things.create", { requestBody })?.body;
    expect(bodyOf({ content, required: true })).toEqual({ type: "ThingInput", required: true, example: { a: 1 } });
    expect(bodyOf({ content: answer("ThingInput") })).toEqual({
      type: "ThingInput",
      required: false,
      example: undefined,
    });
  });

  it.each([
    [
      "a form as its body",
      { requestBody: { content: answer("ThingInput", "multipart/form-data") } },
      "send JSON alone",
    ],
    ["a body that is no object", { requestBody: { content: answer("Thing") } }, "a body that is no object"],
    ["a text as its answer", responses(answer("Thing", "text/csv")), "read JSON"],
    ["two kinds of success", { responses: { 200: { content: answer("Thing") }, 202: {} } }, "two kinds of success"],
    [
      "a number in its path",
      { parameters: [{ ...id, schema: { type: "integer" } }] },
      "the integer thing_id in a path",
    ],
  ])("cannot have %s", (_, rest, message) => {
    expect(() => operationOf("post", "things.create", rest)).toThrow(message);
  });

  it("has no argument for a parameter that is hidden from SDKs", () => {
    const hidden = { parameters: [{ ...limit, "x-sdk-hidden": true }] };
    expect(operationOf("get", "things.list", { ...hidden, ...responses({}) })?.query).toEqual([]);
  });

  it("cannot have a body and a query", () => {
    const both = { requestBody: { content: answer("ThingInput") }, parameters: [limit] };
    expect(() => operationOf("post", "things.create", both)).toThrow("doThing has a body and a query");
  });
});

describe("an answer", () => {
  it("is a value of any success", () => {
    expect(operationOf("get", "things.retrieve")?.answer).toEqual({ kind: "value", type: "Thing" });
    const created = operationOf("post", "things.create", responses(answer("Thing"), 201));
    expect(created?.answer).toEqual({ kind: "value", type: "Thing" });
  });

  it("is a page when a list method answers with named items in `data`", () => {
    const page = { kind: "page", type: "ThingPage", item: "Thing" };
    expect(operationOf("get", "things.list", responses(answer("ThingPage")))?.answer).toEqual(page);
    expect(operationOf("get", "things.count", responses(answer("ThingPage")))?.answer).toMatchObject({ kind: "value" });
    expect(operationOf("get", "things.list")?.answer).toMatchObject({ kind: "value" });
  });

  it("is a value or a stream when it has both media types", () => {
    const content = { ...answer("Thing"), ...answer("Piece", "text/event-stream") };
    const streaming = { kind: "value_or_stream", type: "Thing", chunk: "Piece" };
    expect(operationOf("post", "things.create", responses(content))?.answer).toEqual(streaming);
  });

  it("is nothing without content, and never when there is no success", () => {
    const gone = { responses: { 204: { description: "Gone." } } };
    expect(operationOf("delete", "things.remove", gone)?.answer).toEqual({ kind: "nothing" });
    const failing = { responses: { 404: { description: "No.", content: answer("Thing") } } };
    expect(operationOf("get", "things.fail", failing)?.answer).toEqual({ kind: "never" });
  });
});

describe("resources", () => {
  it("are a tree with the text of their tag, those without methods with one of their members", () => {
    const { resources } = build({
      "/v1/a": { get: makeOperation("getA", "things.retrieve"), post: makeOperation("makeA", "me.parts.make") },
      "/v1/b": { get: makeOperation("getB", "things.smallParts.retrieve") },
    });
    const outline = (of: typeof resources): unknown =>
      of.map(({ path, description, methods, members }) => [
        path,
        description,
        methods.map(({ id }) => id),
        outline(members),
      ]);
    expect(outline(resources)).toEqual([
      [["things"], "What there is.", ["getA"], [[["things", "smallParts"], "What there is.", ["getB"], []]]],
      [["me"], "`me`: parts.", [], [[["me", "parts"], "What there is.", ["makeA"], []]]],
    ]);
  });

  it("have no two things of one name, and everything is in one", () => {
    const of = (...methods: string[]) =>
      build(
        Object.fromEntries(
          methods.map((method, index) => [`/v1/${index}`, { get: makeOperation(`get${index}`, method) }]),
        ),
      );
    expect(() => of("a.retrieve", "a.retrieve")).toThrow("x-sdk-method a.retrieve of get1 is taken");
    expect(() => of("a.b.retrieve", "a.b")).toThrow("x-sdk-method a.b of get1 is taken");
    expect(() => of("retrieve")).toThrow("has no resource");
  });
});

describe("errors", () => {
  const get = (...codes: string[]) => makeOperation("getA", "a.retrieve", { "x-error-codes": codes });
  const errors = {
    b_code: { status: 409, title: "B" },
    a_code: { status: 404, title: "A" },
    unused: { status: 500, title: "U" },
  };

  it("are the codes that operations have, sorted, with what their examples say", () => {
    const model = build(
      { "/v1/a": { get: get("b_code", "a_code"), put: { ...get("b_code"), operationId: "b", "x-sdk-method": "b.b" } } },
      { errors },
    );
    expect(model.errors).toEqual([
      { code: "a_code", status: 404, title: "A" },
      { code: "b_code", status: 409, title: "B" },
    ]);
    expect(model.operations[0]?.errorCodes).toEqual(["b_code", "a_code"]);
  });

  it("need an example each", () => {
    expect(() => build({ "/v1/a": { get: get("b_code", "new_code") } }, { errors })).toThrow(
      "the code new_code has no example",
    );
  });
});
