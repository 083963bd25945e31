import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Gate, GateOptions, GateResult } from "./gate.ts";
import { readReport } from "./read-report.ts";
import { runCommand } from "./run-command.ts";

export interface VitestGateOptions {
  readonly name: string;
  readonly fast: boolean;
  /** Projects of vitest.config.ts. */
  readonly projects: readonly string[];
}

/** A gate of vitest projects; counts single tests. Shows what vitest says, of a fast one only when it fails. */
export function vitestGate({ name, fast, projects }: VitestGateOptions): Gate {
  return {
    name,
    fast,
    run: (options) => runProjects({ name, fast, projects }, options),
  };
}

async function runProjects(gate: VitestGateOptions, { root, vitestArgs, isAlone }: GateOptions): Promise<GateResult> {
  const report = join(root, ".sundial/test-results", `${gate.name}.json`);
  rmSync(report, { force: true });
  const args = ["run", ...gate.projects.map((project) => `--project=${project}`), "--passWithNoTests"];
  const reporters = [
    gate.fast ? "--reporter=dot" : "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const { ok, output } = await runCommand(process.execPath, [vitest, ...args, ...reporters, ...vitestArgs], {
    cwd: root,
    stream: isAlone && !gate.fast,
  });
  const { passed, failures } = readReport(report, root);
  // An error outside of any test fails the run, but is in no report.
  const outside = { name: "an error outside of any test", message: output || "What vitest says of it is above." };
  const all = ok || failures.length > 0 ? failures : [outside];
  const isQuiet = gate.fast && all.length === 0;
  return { passed, failed: all.length, ...(!isQuiet && { output }), failures: all };
}
