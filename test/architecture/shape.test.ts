import { describe, expect, test } from "vitest";
import { namedOtherwise } from "./exceptions.ts";
import { checkNames } from "./rules/check-names.ts";
import { checkSizes, linesMax } from "./rules/check-sizes.ts";
import { checkVerbs } from "./rules/check-verbs.ts";
import { readTree } from "./source/read-tree.ts";

const tree = readTree();
const source = (path: string, text = "export {};") => ({ path, text });
const lines = (count: number) => "f();\n".repeat(count);

describe("files and functions", () => {
  test("are short, with few parameters", () => {
    expect(checkSizes(tree)).toEqual([]);
  });

  test.each([
    ["a long file", "packages/keys/src/a.ts", lines(linesMax.file + 1), "the file has 401 lines"],
    ["a long page", "docs-site/src/pages/a.astro", lines(linesMax.file + 1), "the file has 401 lines"],
    ["a long test", "packages/keys/src/a.test.ts", lines(linesMax.testFile + 1), "the file has 601 lines"],
    ["a long function", "packages/keys/src/a.ts", `function f() {\n${lines(79)}}`, "the function has 81 lines"],
    ["a long arrow", "packages/keys/src/a.ts", `const f = () => {\n${lines(79)}};`, "the function has 81 lines"],
    ["a long test's body", "test/a.test.ts", `test("x", () => {\n${lines(79)}});`, "the function has 81 lines"],
    ["many parameters", "packages/keys/src/a.ts", "function f(a, b, c, d) {}", "the function has 4 parameters"],
    [
      "many parameters in a page",
      "docs-site/src/pages/a.astro",
      "---\nconst f = (a, b, c, d) => 1;\n---\n<p />",
      "a.astro:2 ",
    ],
    ["many parameters of a method", "packages/keys/src/a.ts", "class A { constructor(a, b, c, d) {} }", "4 parameters"],
  ])("sees %s", (_, path, text, problem) => {
    expect(checkSizes([source(path, text)])).toEqual([expect.stringContaining(problem)]);
  });

  test.each([
    ["a generated file", "packages/sdk/src/generated/a.ts", lines(1000)],
    ["data", "openapi/paths/a.yaml", lines(1000)],
    ["a file at the limit", "packages/keys/src/a.ts", lines(linesMax.file)],
    ["a group of tests", "test/a.test.ts", `describe("x", () => {\n${lines(100)}});`],
    ["a row of a table of tests", "test/a.test.ts", 'test.each(rows)("%s", (a, b, c, d) => {});'],
  ])("lets %s pass", (_, path, text) => {
    expect(checkSizes([source(path, text)])).toEqual([]);
  });
});

describe("names", () => {
  test("say what is in the file, in kebab-case", () => {
    expect(checkNames(tree)).toEqual([]);
  });

  test.each([
    "packages/keys/src/utils.ts",
    "packages/keys/src/date-utils.ts",
    "packages/keys/src/helpers/a.ts",
    "packages/keys/src/common/a.ts",
    "docs-site/src/shared/a.css",
    "packages/keys/src/key-manager.ts",
    "docs-site/src/layouts/Base.astro",
    "packages/keys/src/createKey.ts",
    "packages/keys/src/create_key.ts",
    "docs-site/src/components/status-code.astro",
  ])("sees %s", (path) => {
    expect(checkNames([source(path)])).toHaveLength(1);
  });

  test.each([
    "packages/keys/src/base-url.ts",
    "packages/keys/src/create-key.test.ts",
    "docs-site/src/components/StatusCode.astro",
    "docs-site/src/pages/console/keys/[id].astro",
    "docs-site/src/pages/[...slug].astro",
    "docs-site/src/pages/openapi.json.ts",
    "openapi/schemas/ApiKey.yaml",
  ])("lets %s pass", (path) => {
    expect(checkNames([source(path)])).toEqual([]);
  });
});

describe("a file with one function", () => {
  test("has its name", () => {
    expect(checkVerbs(tree, namedOtherwise)).toEqual([]);
  });

  test.each([
    ["packages/keys/src/new-key.ts", "export async function createKey() {}"],
    ["packages/keys/src/key.ts", "export const revoke = () => 1;"],
    ["apps/api/src/routes/keys/create-key.ts", "export function registerRevokeKey() {}\nexport interface Input {}"],
  ])("sees %s", (path, text) => {
    expect(checkVerbs([source(path, text)], [])).toEqual([expect.stringContaining("name the file")]);
  });

  test.each([
    ["packages/keys/src/create-key.ts", "export async function createKey() {}\nfunction newSecret() {}"],
    ["packages/db/src/idempotency/claim-key.ts", "export function claimIdempotencyKey() {}"],
    ["packages/usage/src/request-ledger.ts", "export interface RequestLedger {}\nexport function openLedger() {}"],
    ["packages/keys/src/scopes.ts", "export const scopes = [];\nexport function isScope() {}"],
    ["packages/keys/src/convert.ts", "export function toWireKey() {}"],
  ])("lets %s pass", (path, text) => {
    expect(checkVerbs([source(path, text)], [])).toEqual([]);
  });

  test("needs every exception that is listed", () => {
    const paths = checkVerbs(tree, []).map((line) => line.split(":")[0]);
    expect(namedOtherwise.filter(({ path }) => !paths.includes(path))).toEqual([]);
  });
});
