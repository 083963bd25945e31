import { readFileSync } from "node:fs";
import { relative } from "node:path";
import type { Failure } from "./gate.ts";

/** What is read of vitest's JSON report. A file of status "failed" without a failed test could not be loaded, or a hook of it failed. */
interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

/** How many tests passed, and each that failed; nothing at all when vitest wrote no report. */
export function readReport(file: string, root: string): { passed: number; failures: readonly Failure[] } {
  const report = parse(file);
  if (report === undefined) return { passed: 0, failures: [] };
  return {
    passed: report.numPassedTests,
    failures: report.testResults.flatMap((result) => failuresOf(result, relative(root, result.name))),
  };
}

function parse(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function failuresOf(result: Report["testResults"][number], file: string): readonly Failure[] {
  const tests = result.assertionResults
    .filter(({ status }) => status === "failed")
    .map(({ ancestorTitles, title, failureMessages = [] }) => ({
      name: [...ancestorTitles, title].join(" > "),
      file,
      message: failureMessages.join("\n"),
    }));
  // A message of the file is there beside failed tests too, when one of its hooks failed after them.
  if (result.message === "" && (tests.length > 0 || result.status !== "failed")) return tests;
  return [...tests, { name: "the file itself", file, message: result.message }];
}
