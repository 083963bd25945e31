import { type ErrorIssue, findNearMatch } from "@sundial/errors";
import { describeExpected } from "./describe-expected.ts";
import { describeGot } from "./describe-got.ts";
import type { FoundIssue } from "./list-issues.ts";
import { valueAt } from "./value-at.ts";

interface Checked {
  readonly target: string;
  readonly value?: unknown;
}

/** Says of one problem what was got, what was expected and, where one is near, what was probably meant. */
export function describeIssue(issue: FoundIssue, checked: Checked): Omit<ErrorIssue, "pointer"> {
  const value = valueAt(checked.value, issue.path);
  const expected = describeExpected(issue);
  if (expected === undefined || checked.value === undefined) return { detail: endSentence(issue.message) };
  const isUnknown = issue.code === "unrecognized_keys";
  const name = String(issue.path.at(-1) ?? "");
  // Everything in a query or a path is a string, so there only the value tells.
  const isShown = issue.code !== "invalid_type" || checked.target !== "json";
  const got = isUnknown ? "an unknown name" : describeGot(value, { name, isShown });
  const suggestion = suggest(isUnknown ? name : value, issue);
  const found = isUnknown ? "There is nothing of this name here." : `Expected ${expected}, got ${got}.`;
  const detail = suggestion === undefined ? found : `${found} Did you mean \`${suggestion}\`?`;
  return { detail, got, expected, ...(suggestion === undefined ? {} : { suggestion }) };
}

function suggest(meant: unknown, { code, values = [] }: FoundIssue): string | undefined {
  if (typeof meant !== "string" || meant === "" || (code !== "invalid_value" && code !== "unrecognized_keys"))
    return undefined;
  const known = values.filter((value) => typeof value === "string");
  return findNearMatch(meant, known);
}

function endSentence(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}
