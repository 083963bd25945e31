import { readdirSync } from "node:fs";
import { join } from "node:path";
import { commandGate } from "./command-gate.ts";
import type { Gate } from "./gate.ts";
import { portal } from "./portal.ts";
import { vitestGate } from "./vitest-gate.ts";

const tool = (root: string, name: string) => join(root, "node_modules/.bin", name);

/** Every gate, in the order in which `npm test` runs them. */
export const gates: readonly Gate[] = [
  commandGate({
    name: "lint",
    fast: true,
    commands: (root) => [[tool(root, "biome"), "check", "--error-on-warnings"]],
  }),
  commandGate({ name: "types", fast: true, commands: (root) => [[tool(root, "tsc"), "-p", "tsconfig.json"]] }),
  commandGate({
    name: "openapi",
    fast: true,
    commands: (root) => [[process.execPath, join(root, "scripts/gates/lint-openapi.ts")]],
  }),
  commandGate({
    name: "generated",
    fast: true,
    // Every script that writes committed files is named write-<what> and knows --check.
    commands: (root) =>
      readdirSync(join(root, "scripts"))
        .filter((name) => /^write-.*\.ts$/.test(name))
        .map((name) => [process.execPath, join(root, "scripts", name), "--check"]),
  }),
  commandGate({
    name: "versions",
    fast: true,
    commands: (root) => [[process.execPath, join(root, "scripts/check-versions.ts")]],
  }),
  vitestGate({ name: "architecture", fast: true, projects: ["architecture"] }),
  portal,
  vitestGate({ name: "unit", fast: false, projects: ["unit"] }),
  vitestGate({ name: "contract", fast: false, projects: ["contract"] }),
  vitestGate({ name: "conformance", fast: false, projects: ["conformance"] }),
  vitestGate({ name: "fuzz", fast: false, projects: ["fuzz"] }),
  vitestGate({ name: "chaos", fast: false, projects: ["chaos"] }),
  vitestGate({ name: "browser", fast: false, projects: ["browser"] }),
];
