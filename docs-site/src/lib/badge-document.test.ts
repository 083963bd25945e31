import { deriveDocument } from "@sundial/versions";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { badgeDocument } from "./badge-document.ts";
import { versionHistory } from "./version-history.ts";

const schema = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.looseObject({ "x-badges": z.unknown().optional() }))),
  components: z.object({
    schemas: z.record(
      z.string(),
      z.looseObject({
        description: z.string().optional(),
        properties: z.record(z.string(), z.looseObject({ description: z.string().optional() })).optional(),
      }),
    ),
    parameters: z.record(z.string(), z.looseObject({ description: z.string() })),
  }),
});

function badged(version: string) {
  const { paths, components } = schema.parse(badgeDocument(deriveDocument(version), version, versionHistory()));
  return {
    paths,
    parameter: (name: string) => components.parameters[name]?.description,
    schema: (name: string) => components.schemas[name]?.description,
    field: (name: string, field: string) => components.schemas[name]?.properties?.[field]?.description,
  };
}

describe("in the newest version", () => {
  const newest = badged("2026-11-23");
  test("a renamed field says since when, and its older name", () => {
    expect(newest.field("UsageTotals", "requests")).toMatch(
      /^\*\*Since 2026-11-23; before that `request_count`\.\*\* \S/,
    );
  });
  test("a field of another type says when it changed", () => {
    expect(newest.field("ApiKey", "created_at")).toMatch(/^\*\*Changed in 2025-07-09\.\*\* /);
  });
  test("a schema that is a list of values says it for itself", () => {
    expect(newest.schema("ApiKeyStatus")).toMatch(/^\*\*Changed in 2026-11-23\.\*\* /);
  });
  test("a parameter says its older name", () => {
    expect(newest.parameter("UsageStart")).toMatch(/^\*\*Since 2025-07-09; before that `from`\.\*\* /);
  });
  test("operations that changed in it have a badge", () => {
    expect(newest.paths["/v1/usage"]?.get?.["x-badges"]).toEqual([{ name: "Changed in 2026-11-23" }]);
    expect(newest.paths["/v1/embeddings"]?.post).not.toHaveProperty("x-badges");
  });
});

describe("in an older version", () => {
  const older = badged("2025-07-09");
  test("a field that will be renamed says to what and when", () => {
    expect(older.field("UsageTotals", "request_count")).toMatch(/^\*\*Called `requests` from 2026-11-23 on\.\*\* /);
  });
  test("a field that will go says when", () => {
    expect(older.field("Model", "permission")).toMatch(/^\*\*Removed in 2025-11-05\.\*\* /);
  });
  test("operations have a badge for each version that changes them", () => {
    expect(older.paths["/v1/usage"]?.get?.["x-badges"]).toEqual([
      { name: "Changed in 2025-07-09" },
      { name: "Changes in 2026-11-23" },
    ]);
  });
});

test("every change to a field shows in the newest document or in the one before it", () => {
  for (const { change, fields } of versionHistory()) {
    if (fields.length === 0) continue;
    const text = JSON.stringify(badgeDocument(deriveDocument(change.date), change.date, versionHistory()));
    expect(text, change.name).toMatch(new RegExp(`(Since|Changed in) ${change.date}`));
  }
});

test("the document given stays as it is", () => {
  const document = deriveDocument("2025-07-09");
  const copy = structuredClone(document);
  badgeDocument(document, "2025-07-09", versionHistory());
  expect(document).toEqual(copy);
});
