import { readdirSync } from "node:fs";
import { join } from "node:path";
import { commandGate } from "./command-gate.ts";
import type { Gate } from "./gate.ts";
import { portal } from "./portal.ts";
import { vitestGate } from "./vitest-gate.ts";

const tool = (root: string, name: string) => join(root, "node_modules/.bin", name);

const lint = commandGate({
  name: "lint",
  fast: true,
  commands: (root) => [[tool(root, "biome"), "check", "--error-on-warnings"]],
});
const types = commandGate({
  name: "types",
  fast: true,
  commands: (root) => [[tool(root, "tsc"), "-p", "tsconfig.json"]],
});
const openapi = commandGate({
  name: "openapi",
  fast: true,
  commands: (root) => [[process.execPath, join(root, "scripts/gates/lint-openapi.ts")]],
});
const generated = commandGate({
  name: "generated",
  fast: true,
  // Every script that writes committed files is named write-<what> and knows --check.
  commands: (root) =>
    readdirSync(join(root, "scripts"))
      .filter((name) => /^write-.*\.ts$/.test(name))
      .map((name) => [process.execPath, join(root, "scripts", name), "--check"]),
});
const versions = commandGate({
  name: "versions",
  fast: true,
  commands: (root) => [[process.execPath, join(root, "scripts/check-versions.ts")]],
});
const tests = (name: string) => vitestGate({ name, fast: false, projects: [name] });

/**
 * Every gate. Two lanes, because some tests wait (for a browser, for a server that was killed) while others compute, and because what does
 * not use both cores by itself does so beside another. Within a lane stand those that must not meet: `contract` and `conformance` bring
 * the same Python package, `browser` and `chaos` take the portal that is built before them.
 */
export const lanes: readonly (readonly Gate[])[] = [
  [
    types,
    lint,
    openapi,
    generated,
    versions,
    vitestGate({ name: "unit", fast: false, projects: ["unit", "unit-database", "unit-pure"] }),
    tests("contract"),
    tests("conformance"),
  ],
  [
    vitestGate({ name: "architecture", fast: true, projects: ["architecture"] }),
    portal,
    tests("chaos"),
    tests("browser"),
    tests("fuzz"),
  ],
];
