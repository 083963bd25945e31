import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Spec } from "../spec.ts";
import { findBreakingChanges } from "./find-breaking-changes.ts";
import { asList, asObject } from "./json.ts";
import { breakingRequests } from "./seeded-edits/breaking-requests.ts";
import { breakingResponses } from "./seeded-edits/breaking-responses.ts";
import { draftOf } from "./seeded-edits/draft.ts";
import { additions, rewordings } from "./seeded-edits/harmless.ts";

const file = join(import.meta.dirname, "../../../contract/src/generated/openapi.json");
const whole = readSpec(file);
/** The half of the contract that the seeded edits are in: each of some 200 edits is looked for in all of it. */
const head = without(whole, ["Marketplace", "Billing", "Changelog", "Deprecations", "Errors", "Versions"]);
const breaking = [...breakingRequests, ...breakingResponses];
const harmless = [...rewordings, ...additions];
let caught = 0;
let alarms = 0;

function readSpec(path: string): Spec {
  return JSON.parse(readFileSync(path, "utf8")) as Spec; // our own generated document
}

function without(spec: Spec, tags: readonly string[]): Spec {
  const kept = Object.entries(spec.paths).filter(([, methods]) =>
    Object.values(methods).every(
      (operation) => !asList(asObject(operation).tags).some((tag) => tags.includes(String(tag))),
    ),
  );
  return { ...spec, paths: Object.fromEntries(kept) };
}

function edited(edit: (draft: ReturnType<typeof draftOf>) => void, from = head): Spec {
  const draft = draftOf(from);
  edit(draft);
  expect(JSON.stringify(draft.spec), "the edit changes something").not.toBe(JSON.stringify(from));
  return draft.spec;
}

describe("a breaking edit is found", () => {
  it.each(breaking)("%s", (_, rule, edit) => {
    const found = findBreakingChanges(head, edited(edit));
    if (found.length > 0) caught += 1;
    expect(found.map((change) => change.rule)).toContain(rule);
    expect(found.every(({ place, message, operations }) => place && message && operations.length > 0)).toBe(true);
  });
});

describe("a harmless edit is let pass", () => {
  it.each(harmless)("%s", (_, edit) => {
    const found = findBreakingChanges(head, edited(edit));
    if (found.length > 0) alarms += 1;
    expect(found).toEqual([]);
  });

  it("a new value of an enum, but only when it said before that it is open", () => {
    const closed = edited((draft) => delete draft.schema("Scope")["x-open-enum"]);
    const more = edited((draft) => draft.schema("Scope").enum?.push("sundials.read"));
    expect(findBreakingChanges(closed, more)).toMatchObject([{ rule: "response-values", place: "Scope" }]);
    expect(findBreakingChanges(head, more)).toEqual([]);
  });
});

it("nothing changed: nothing found", () => {
  expect(findBreakingChanges(whole, structuredClone(whole))).toEqual([]);
});

it("a breaking edit among new texts is found too", () => {
  const base = edited((draft) => {
    for (const [, reword] of rewordings.slice(0, 10)) reword(draft);
  });
  for (const [name, rule, edit] of breaking.filter((_, index) => index % 5 === 0)) {
    expect(
      findBreakingChanges(head, edited(edit, base)).map((change) => change.rule),
      name,
    ).toContain(rule);
  }
});

describe("a schema that refers to itself", () => {
  const node = (next: string, value: string) => ({
    type: "object",
    properties: { next: { $ref: `#/components/schemas/${next}` }, value: { type: value } },
  });
  const withTree = (schemas: Record<string, unknown>) =>
    edited((draft) => {
      Object.assign(draft.components.schemas ?? {}, schemas);
      Object.assign(draft.schema("Model").properties ?? {}, { tree: { $ref: "#/components/schemas/One" } });
    });
  const tree = withTree({ One: node("One", "string") });

  it("is the same when it is written twice", () => {
    const twice = withTree({ One: node("Two", "string"), Two: node("One", "string") });
    expect(findBreakingChanges(tree, twice)).toEqual([]);
    expect(findBreakingChanges(twice, tree)).toEqual([]);
  });

  it("breaks also below its first level", () => {
    const other = withTree({ One: node("Two", "string"), Two: node("One", "number") });
    expect(findBreakingChanges(tree, other)).toMatchObject([{ rule: "response-type", place: "One.value" }]);
  });
});

it("every dated version breaks the one before, or it would need no date", () => {
  const folder = join(file, "../versions");
  const dates = readdirSync(folder).filter((name) => /^[0-9]/.test(name));
  const documents = [...dates.sort().map((date) => readSpec(join(folder, date, "openapi.json"))), whole];
  for (const [index, document] of documents.slice(1).entries())
    expect(findBreakingChanges(documents[index] ?? whole, document)).not.toEqual([]);
});

it("what is shared is told once, with every operation that leads there", () => {
  const after = edited((draft) => draft.schema("Mode").enum?.push("staging"));
  const [change, ...others] = findBreakingChanges(head, after);
  expect(others).toEqual([]);
  expect(change).toMatchObject({ rule: "response-values", place: "Mode" });
  expect(change?.operations).toEqual(expect.arrayContaining(["createApiKey", "getApiKey", "listApiKeys"]));
});

afterAll(() => {
  const counts = `${breaking.length} seeded breaking edits: ${caught} found. ${harmless.length} harmless: ${alarms} false alarms.`;
  process.stdout.write(`${counts}\n`);
  expect(breaking.length).toBeGreaterThanOrEqual(40);
  expect(harmless.length).toBeGreaterThanOrEqual(40);
});
