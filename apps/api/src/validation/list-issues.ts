import type { z } from "zod";
import { findMembers } from "./find-members.ts";
import { valueAt } from "./value-at.ts";

/** What is read of a problem that validation found; only `path` and `message` are there in each. */
export interface FoundIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code?: string | undefined;
  readonly keys?: readonly string[];
  readonly errors?: readonly (readonly FoundIssue[])[];
  readonly expected?: string;
  readonly values?: readonly unknown[];
  readonly origin?: string;
  readonly format?: string;
  readonly pattern?: string | undefined;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly inclusive?: boolean | undefined;
  readonly divisor?: number | bigint;
}

/** What was checked, for saying what was got and what was probably meant. */
export interface CheckedValue {
  readonly schema?: z.core.$ZodType | undefined;
  readonly value?: unknown;
}

/** One issue a place: unknown members each by itself, and of a value with several allowed forms the problems of the form it is nearest to. */
export function listIssues(found: readonly FoundIssue[], checked: CheckedValue): FoundIssue[] {
  return found.flatMap((issue) => {
    if (issue.code === "invalid_union") return listUnionIssues(issue, checked);
    if (issue.code !== "unrecognized_keys") return [issue];
    const values = checked.schema ? findMembers(checked.schema, issue.path) : [];
    return (issue.keys ?? []).map((key) => ({ ...issue, path: [...issue.path, key], values }));
  });
}

function listUnionIssues(issue: FoundIssue, checked: CheckedValue): FoundIssue[] {
  const forms = (issue.errors ?? []).map((form) =>
    form.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
  );
  const isOtherForm = (form: readonly FoundIssue[]) =>
    form.some((inner) => inner.path.length === issue.path.length && inner.code === "invalid_type") ||
    form.some((inner) => isWrongTag(inner, issue.path, checked.value));
  const [nearest] = forms.filter((form) => !isOtherForm(form)).toSorted((a, b) => a.length - b.length);
  if (nearest) return listIssues(nearest, checked);
  return forms.length === 0 ? [issue] : [joinForms(issue, forms)];
}

/** Whether the member that tells the forms apart names another form. */
function isWrongTag(inner: FoundIssue, path: readonly PropertyKey[], value: unknown): boolean {
  const isTag = inner.code === "invalid_value" && inner.values?.length === 1 && inner.path.length === path.length + 1;
  return isTag && valueAt(value, inner.path) !== undefined;
}

/** Of forms that none is near to: the types they have, or the tags that one of them would need. */
function joinForms(issue: FoundIssue, forms: readonly (readonly FoundIssue[])[]): FoundIssue {
  const inner = forms.flat();
  const tags = inner.filter((one) => one.code === "invalid_value" && one.path.length === issue.path.length + 1);
  const [tag] = tags;
  const ofTag = tags.filter((one) => String(one.path.at(-1)) === String(tag?.path.at(-1)));
  if (tag) return { ...tag, values: [...new Set(ofTag.flatMap((one) => one.values ?? []))] };
  const own = inner.filter((one) => one.path.length === issue.path.length);
  const types = new Set(own.flatMap((one) => one.expected ?? []));
  return { ...issue, code: "invalid_type", expected: [...types].join(" or ") };
}
