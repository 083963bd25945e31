import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Gate, GateOptions, GateResult } from "./gate.ts";
import { runCommand } from "./run-command.ts";

export interface VitestGateOptions {
  readonly name: string;
  readonly fast: boolean;
  /** Projects of vitest.config.ts. */
  readonly projects: readonly string[];
}

/** A gate of vitest projects; counts single tests. Its report streams to the terminal unless it is fast. */
export function vitestGate({ name, fast, projects }: VitestGateOptions): Gate {
  return {
    name,
    fast,
    run: (options) => runProjects({ name, fast, projects }, options),
  };
}

async function runProjects(gate: VitestGateOptions, { root, vitestArgs }: GateOptions): Promise<GateResult> {
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
    stream: !gate.fast,
  });
  const counted = readCounts(report);
  // A file that cannot be loaded, or an error outside of any test, fails the run without a failed test.
  const failed = ok ? counted.failed : Math.max(counted.failed, 1);
  return { passed: counted.passed, failed, output };
}

function readCounts(report: string): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
