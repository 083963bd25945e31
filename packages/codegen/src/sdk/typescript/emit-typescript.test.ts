import { describe, expect, it } from "vitest";
import type { Spec } from "../../spec.ts";
import { buildModel } from "../model/build-model.ts";
import { answer } from "../testing/make-spec.ts";
import { body, id, limit, makeThingsSpec, makeThingsOperation as operation } from "../testing/make-things-spec.ts";
import { emitDocstring } from "./emit-docstring.ts";
import { emitTypescript } from "./emit-typescript.ts";

const emit = (paths: Spec["paths"]) => emitTypescript(buildModel(makeThingsSpec(paths)), "1.2.3");
describe("emitTypescript", () => {
  it("makes a class a resource and a member a nested one", () => {
    const files = emit({
      "/v1/a": { get: operation("getA", "things.retrieve") },
      "/v1/b": { get: operation("getB", "things.smallParts.retrieve") },
    });
    expect(files["sundial.gen.ts"]).toContain("readonly things = new ThingsResource(this);");
    expect(files["resources/things.gen.ts"]).toContain("readonly smallParts: ThingsSmallPartsResource;");
    expect(files["resources/things-small-parts.gen.ts"]).toContain("export class ThingsSmallPartsResource {");
    expect(files["version.gen.ts"]).toMatch(/"2026-01-02".*"1\.2\.3".*"https:\/\/api\.test"/s);
  });

  it("takes ids first, then the body, then options", () => {
    const file = emit({
      "/v1/things/{thing_id}": {
        parameters: [id],
        patch: operation("updateThing", "things.update", { requestBody: body }),
      },
    })["resources/things.gen.ts"];
    expect(file).toContain("update(thingId: string, body: ThingInput, options?: RequestOptions): ApiPromise<Thing> {");
    expect(file).toMatch(/method: "PATCH", path: path`\/v1\/things\/\$\{thingId\}`, body }/);
    expect(file).toContain("@param thingId - Which.");
  });

  it("gives pages for lists and nothing for no content", () => {
    const files = emit({
      "/v1/things": {
        get: operation("listThings", "things.list", {
          parameters: [limit],
          responses: { 200: { description: "A page.", content: answer("ThingPage") } },
        }),
      },
      "/v1/things/{thing_id}": {
        parameters: [id],
        delete: operation("removeThing", "things.remove", { responses: { 204: { description: "Gone." } } }),
      },
    });
    const file = files["resources/things.gen.ts"];
    expect(file).toContain("list(query?: ListThingsQuery, options?: RequestOptions): PagePromise<Thing> {");
    expect(file).toContain("remove(thingId: string, options?: RequestOptions): ApiPromise<void> {");
    expect(files["queries.gen.ts"]).toContain(
      "export type ListThingsQuery = {\n  /** How many. */\n  limit?: number;\n};",
    );
  });

  it("tells a stream from an answer by the body", () => {
    const content = { ...answer("Thing"), ...answer("Piece", "text/event-stream") };
    const file = emit({
      "/v1/things": {
        post: operation("createThing", "things.create", {
          requestBody: body,
          responses: { 200: { description: "Made.", content } },
        }),
      },
    })["resources/things.gen.ts"];
    expect(file).toContain(
      "create(body: ThingInput & { stream: true }, options?: RequestOptions): ApiPromise<Stream<Piece>>;",
    );
    expect(file).toContain(
      "create(body: ThingInput & { stream?: false | null }, options?: RequestOptions): ApiPromise<Thing>;",
    );
  });

  it("gives each operation the union of its codes", () => {
    const files = emit({
      "/v1/a": { get: operation("getA", "a.retrieve") },
      "/v1/b": { get: operation("getB", "b.retrieve", { "x-error-codes": ["b_only", "internal_error"] }) },
    });
    expect(files["errors.gen.ts"]).toContain(
      'export type ErrorCode =\n  | "b_only"\n  | "internal_error"\n  | "not_here";',
    );
    expect(files["errors.gen.ts"]).toContain('export type GetBErrorCode =\n  | "b_only"\n  | "internal_error";');
    expect(files["resources/b.gen.ts"]).toContain("`ApiError<GetBErrorCode>`: `b_only`, `internal_error`");
  });

  it("refuses two operations of one name, an operation without a resource, and a body with a query", () => {
    const a = operation("getA", "a.retrieve");
    expect(() => emit({ "/v1/a": { get: a }, "/v1/b": { get: operation("getB", "a.retrieve") } })).toThrow(
      "a.retrieve",
    );
    expect(() => emit({ "/v1/a": { get: operation("getA", "retrieve") } })).toThrow("no resource");
    const both = operation("createA", "a.create", { requestBody: body, parameters: [limit] });
    expect(() => emit({ "/v1/a": { post: both } })).toThrow("createA has a body and a query");
  });
});

describe("emitDocstring", () => {
  it("cannot be ended by its text", () => {
    expect(emitDocstring(["At once */ or never."])).toBe("/** At once *\\/ or never. */");
  });

  it("wraps at 120 columns", () => {
    const lines = emitDocstring(["word ".repeat(60).trim(), "", "Last."], "  ").split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
    expect(lines.at(0)).toBe("  /**");
    expect(lines.slice(-3)).toEqual(["   *", "   * Last.", "   */"]);
  });
});
