import { type ApiError, coreErrors, type ErrorIssue } from "@sundial/errors";
import { describeIssue } from "./describe-issue.ts";
import { type CheckedValue, type FoundIssue, listIssues } from "./list-issues.ts";

/** More would make a small body answered by a huge one. */
const issuesShownMax = 100;

/** The one error of a request part that does not fit its schema, with every problem in `errors`. */
export function invalidRequest(target: string, found: readonly FoundIssue[], checked: CheckedValue = {}): ApiError {
  const prefix = target === "json" ? "" : `/${target === "param" ? "path" : target}`;
  const all = listIssues(found, checked);
  const issues = all.slice(0, issuesShownMax).map((issue): ErrorIssue => {
    return { pointer: `#${prefix}${toPointer(issue.path)}`, ...describeIssue(issue, { ...checked, target }) };
  });
  const [first] = issues;
  const param = all[0]?.path.map(String).join(".");
  const says = `${first?.pointer}: ${lowerFirst(first?.detail ?? "")}`;
  const summary = all.length === 1 ? says : `${all.length} problems, the first at ${says}`;
  return coreErrors.invalid_request({ summary }, { issues, ...(param ? { param } : {}) });
}

/** RFC 6901 section 3. */
function toPointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
