import { describe, expect, it } from "vitest";
import type { Schema, Spec } from "../spec.ts";
import { type DatedSpec, emitVersionRequests } from "./emit-version-requests.ts";

const optional = { schema: { type: "string" }, required: false };

/** A document with one operation that takes a body and one that takes a query. */
function dated(date: string, body: Schema, zone: { schema: Schema; required: boolean } = optional): DatedSpec {
  const operation = { summary: "", responses: { 204: { description: "" } }, security: [], "x-error-codes": [] };
  const spec: Spec = {
    openapi: "3.1.1",
    info: { title: "T", version: date },
    servers: [],
    tags: [],
    paths: {
      "/v1/a": {
        post: {
          ...operation,
          operationId: "createA",
          requestBody: {
            required: true,
            content: { "application/json": { schema: { $ref: "#/components/schemas/A" } } },
          },
        },
        get: { ...operation, operationId: "listA", parameters: [{ name: "zone", in: "query", ...zone }] },
      },
    },
    components: { schemas: { A: body, Unused: { type: "string" } } },
  };
  return { date, spec };
}

const object = (properties: Record<string, Schema>) => ({ type: "object", additionalProperties: false, properties });
const old = object({ a: { type: "string" } });
const head = dated("2026-01-01", object({ b: { type: "string" } }));

describe("emitVersionRequests", () => {
  it("makes schemas of what differs from HEAD alone", async () => {
    const files = await emitVersionRequests(dated("2025-01-01", old), [head]);
    expect(files["zod.gen.ts"]).toContain("zA = z.strictObject({\n    a: z.string().optional()");
    expect(files["zod.gen.ts"]).not.toMatch(/Unused|ListA/);
    expect(files["requests.gen.ts"]).toContain("  createA: { body: parseSync(zA) },\n};");
  });

  it("makes none when all is HEAD's in other words", async () => {
    const reworded = object({ b: { type: "string", description: "Another text." } });
    const files = await emitVersionRequests(dated("2025-01-01", { allOf: [reworded] } as Schema), [head]);
    expect(Object.keys(files)).toEqual(["zod.gen.ts", "requests.gen.ts"]);
    const same = await emitVersionRequests(dated("2025-01-01", reworded), [head]);
    expect(Object.keys(same)).toEqual(["requests.gen.ts"]);
    expect(same["requests.gen.ts"]).toContain("requests = {};");
  });

  it("takes from the latest version that has the same", async () => {
    const later = [dated("2025-02-01", old), dated("2025-03-01", old), head];
    const files = await emitVersionRequests(dated("2025-01-01", old), later);
    expect(Object.keys(files)).toEqual(["requests.gen.ts"]);
    expect(files["requests.gen.ts"]).toContain(
      'import { requests as v2025_03_01 } from "../2025-03-01/requests.gen.ts";',
    );
    expect(files["requests.gen.ts"]).toContain("  createA: v2025_03_01.createA,");
  });

  it("ends for a schema that refers to itself", async () => {
    const tree = object({ a: { $ref: "#/components/schemas/A" } });
    const files = await emitVersionRequests(dated("2025-01-01", tree), [head]);
    expect(files["requests.gen.ts"]).toContain("createA");
    expect(
      (await emitVersionRequests(dated("2025-01-01", tree), [dated("2026-01-01", tree)]))["requests.gen.ts"],
    ).toContain("{}");
  });

  it("reads numbers and booleans out of the query's texts, required ones too", async () => {
    const files = await emitVersionRequests(dated("2025-01-01", old, { schema: { type: "integer" }, required: true }), [
      head,
    ]);
    expect(files["requests.gen.ts"]).toContain(
      "zListAQuery.extend({ zone: z.coerce.number().pipe(zListAQuery.shape.zone) }).strict()",
    );
    expect(files["requests.gen.ts"]).toContain('import * as z from "zod";');
  });
});
