import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { forgetProblems, reportProblems } from "./problems-seen.ts";

let root: string;
const lines: string[] = [];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "problems-"));
  mkdirSync(join(root, ".sundial"));
  mkdirSync(join(root, "openapi/examples/errors"), { recursive: true });
  for (const code of ["one_code", "other_code", "client_disconnected"])
    writeFileSync(join(root, `openapi/examples/errors/${code}.gen.yaml`), "");
  lines.length = 0;
  vi.spyOn(console, "log").mockImplementation((line) => void lines.push(String(line)));
});
afterEach(() => vi.restoreAllMocks());

function leave(...files: object[]): void {
  const text = files.map((file) => `${JSON.stringify({ wrong: [], ...file })}\n`).join("");
  writeFileSync(join(root, ".sundial/problems-seen.jsonl"), text);
}

it("sums what all files saw, and passes when every code was seen", () => {
  leave({ answers: 1_000, codes: { one_code: 1_000 } }, { answers: 5, codes: { other_code: 5 } });
  expect(reportProblems(root, { isWhole: true })).toBe(0);
  expect(lines).toEqual(["\nproblems seen: 1,005 answers, 2 of 2 codes, 0 wrong"]);
});

it("wants every code in a whole run only", () => {
  leave({ answers: 1, codes: { one_code: 1 } });
  expect(reportProblems(root, { isWhole: false })).toBe(0);
  expect(reportProblems(root, { isWhole: true })).toBe(1);
  expect(lines.at(-1)).toContain("never seen: other_code");
});

it("fails when one was wrong, and says which", () => {
  leave({ answers: 1, codes: { one_code: 1 }, wrong: ["GET /v1/x answered 404"] });
  expect(reportProblems(root, { isWhole: false })).toBe(1);
  expect(lines.join("\n")).toContain("GET /v1/x answered 404");
});

it("says nothing when no test talked to the API", () => {
  leave({ answers: 1, codes: {}, wrong: ["old"] });
  forgetProblems(root);
  expect(reportProblems(root, { isWhole: true })).toBe(0);
  expect(lines).toEqual([]);
});
