import { describe, expect, test } from "vitest";
import { layers } from "./layers.ts";
import { checkExports } from "./rules/check-exports.ts";
import { checkLayers, checkManifests } from "./rules/check-layers.ts";
import { findCycles } from "./rules/find-cycles.ts";
import { readTree } from "./source/read-tree.ts";
import type { Source } from "./source/source.ts";
import { readMembers } from "./source/workspace.ts";

const tree = readTree();
const members = readMembers(tree);
const withNeighbour = readMembers([
  ...tree,
  manifest("packages/status", '{ "name": "@sundial/status", "exports": { ".": "" } }'),
]);
const broken = (path: string, text: string) => checkLayers([{ path, text }], { members: withNeighbour, layers });

describe("packages import only what lies below them", () => {
  test("in their code", () => {
    expect(checkLayers(tree, { members, layers })).toEqual([]);
  });

  test("in their package.json", () => {
    expect(checkManifests({ members, layers })).toEqual([]);
  });

  test.each([
    [
      "a higher package",
      "packages/keys/src/a.ts",
      'import { x } from "@sundial/usage";',
      "keys may not depend on usage",
    ],
    [
      "a neighbour",
      "packages/billing/src/a.ts",
      'import type { X } from "@sundial/status";',
      "billing may not depend on status",
    ],
    [
      "a type of a higher package",
      "packages/db/src/a.ts",
      'type A = import("@sundial/keys").Key;',
      "db may not depend on keys",
    ],
    ["a program", "packages/keys/src/a.ts", 'await import("@sundial/api");', "keys may not depend on api"],
    ["another program", "apps/worker/src/a.ts", 'export { x } from "@sundial/api";', "worker may not depend on api"],
    [
      "the portal's back door",
      "docs-site/src/pages/a.astro",
      '---\nimport { x } from "@sundial/db";\n---\n<p />',
      "docs-site may not",
    ],
    [
      "a path into a package",
      "packages/keys/src/a.ts",
      'import "../../db/src/tables.ts";',
      "import @sundial/db by its name",
    ],
    [
      "a path from a script",
      "scripts/a.ts",
      'import "../packages/db/src/tables.ts";',
      "import @sundial/db by its name",
    ],
    [
      "past the entry points",
      "packages/keys/src/a.ts",
      'import "@sundial/db/src/tables.ts";',
      "does not export ./src/tables.ts",
    ],
    [
      "a test harness",
      "packages/keys/src/a.ts",
      'import "../../../test/harness/database.ts";',
      "only tests may import",
    ],
    ["a file outside", "packages/keys/src/a.ts", 'import "../../../scripts/start.ts";', "leaves the package"],
    ["an undeclared package", "packages/keys/src/a.ts", 'import "hono/cors";', "hono is not among the dependencies"],
  ])("sees %s", (_, path, text, problem) => {
    expect(broken(path, text)).toEqual([expect.stringContaining(problem)]);
  });

  test("sees a line of package.json against the list, and a package without a line", () => {
    const made = readMembers([
      manifest("packages/errors", '{ "name": "@sundial/errors", "dependencies": { "@sundial/db": "workspace:*" } }'),
      manifest("packages/new", '{ "name": "@sundial/new" }'),
    ]);
    expect(checkManifests({ members: made, layers })).toEqual([
      expect.stringContaining("packages/errors/package.json:1 errors may not depend on db"),
      expect.stringContaining("new has no line"),
    ]);
  });

  test("lets tests use the harness and the root's tools", () => {
    const text = 'import "vitest";\nimport "../../../test/harness/database.ts";\nimport "@sundial/db";';
    expect(broken("packages/keys/src/a.test.ts", text)).toEqual([]);
  });

  test("lets tests take the files of a program that they drive", () => {
    const text = 'import "../../apps/api/src/env.ts";\nimport "../../docs-site/src/lib/samples.ts";';
    expect(broken("test/contract/a.test.ts", text)).toEqual([]);
  });

  test("says the line", () => {
    expect(broken("packages/kernel/src/a.ts", '\n\nimport "@sundial/db";')).toEqual([
      expect.stringMatching(/^packages\/kernel\/src\/a\.ts:3 /),
    ]);
  });
});

describe("modules", () => {
  test("name what they export", () => {
    expect(checkExports(tree)).toEqual([]);
  });

  test.each(['export * from "./b.ts";', 'export * as b from "./b.ts";'])("sees %s", (text) => {
    expect(checkExports([{ path: "packages/keys/src/index.ts", text }])).toHaveLength(1);
  });

  test("do not import each other in circles", () => {
    expect(findCycles(tree)).toEqual([]);
  });

  test("sees a circle of three files, types included", () => {
    const circle = [
      { path: "packages/keys/src/a.ts", text: 'import type { B } from "./b.ts";' },
      { path: "packages/keys/src/b.ts", text: 'export { c } from "./folder/c.ts";' },
      { path: "packages/keys/src/folder/c.ts", text: 'await import("../a.ts");' },
      { path: "packages/keys/src/d.ts", text: 'import "./a.ts";' },
    ];
    expect(findCycles(circle)).toEqual([
      expect.stringContaining("a.ts -> packages/keys/src/b.ts -> packages/keys/src/folder/c.ts"),
    ]);
  });
});

function manifest(folder: string, text: string): Source {
  return { path: `${folder}/package.json`, text };
}
