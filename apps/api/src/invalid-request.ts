import type { z } from "@hono/zod-openapi";
import { type ApiError, coreErrors, type ErrorIssue } from "@sundial/errors";

/** What is kept of a problem that validation found. */
type FoundIssue = Pick<z.core.$ZodIssue, "path" | "message"> & { readonly code?: string; readonly keys?: string[] };

/** More would make a small body answered by a huge one. */
const issuesShownMax = 100;

/** The one error of a request part that does not fit its schema, with every problem in `errors`. */
export function invalidRequest(target: string, found: readonly FoundIssue[]): ApiError {
  const prefix = target === "json" ? "" : `/${target === "param" ? "path" : target}`;
  const issues = found.slice(0, issuesShownMax).map((issue) => toIssue(issue, prefix));
  const [first] = found;
  const param = first?.path.join(".") || (first?.code === "unrecognized_keys" ? first.keys?.[0] : undefined);
  const summary =
    found.length === 1 ? `${issues[0]?.pointer} ${lowerFirst(issues[0]?.detail ?? "")}` : `${found.length} problems.`;
  return coreErrors.invalid_request({ summary }, { issues, ...(param ? { param } : {}) });
}

function toIssue(issue: FoundIssue, prefix: string): ErrorIssue {
  const path = issue.path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
  return { pointer: `#${prefix}${path}`, detail: issue.message.endsWith(".") ? issue.message : `${issue.message}.` };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
