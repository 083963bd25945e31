import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readReport } from "./read-report.ts";

const folder = mkdtempSync(join(tmpdir(), "report-"));
const fileResult = { status: "passed", message: "", assertionResults: [] };

function read(...testResults: object[]) {
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify({ numPassedTests: 5, testResults }));
  return readReport(file, folder);
}

it("names each failed test with its file and its messages", () => {
  const assertionResults = [
    { status: "passed", ancestorTitles: ["a sum"], title: "is right", failureMessages: [] },
    { status: "failed", ancestorTitles: ["a sum", "of two"], title: "is 4", failureMessages: ["not 4", "not even"] },
    { status: "skipped", ancestorTitles: [], title: "later" },
  ];
  expect(read({ ...fileResult, name: join(folder, "a/sum.test.ts"), status: "failed", assertionResults })).toEqual({
    passed: 5,
    failures: [{ name: "a sum > of two > is 4", file: "a/sum.test.ts", message: "not 4\nnot even" }],
  });
});

it("names a file that could not be loaded, or whose hook failed", () => {
  const skipped = { status: "skipped", ancestorTitles: [], title: "x" };
  const { failures } = read(
    { ...fileResult, name: join(folder, "good.test.ts") },
    { ...fileResult, name: join(folder, "bad.test.ts"), status: "failed", message: "no such module" },
    {
      ...fileResult,
      name: join(folder, "hook.test.ts"),
      status: "failed",
      message: "hook",
      assertionResults: [skipped],
    },
    { ...fileResult, name: join(folder, "inner.test.ts"), status: "failed", assertionResults: [skipped] },
  );
  expect(failures.map(({ file, message }) => [file, message])).toEqual([
    ["bad.test.ts", "no such module"],
    ["hook.test.ts", "hook"],
    ["inner.test.ts", ""],
  ]);
});

it("knows nothing when there is no report", () => {
  expect(readReport(join(folder, "none.json"), "/checkout")).toEqual({ passed: 0, failures: [] });
});
