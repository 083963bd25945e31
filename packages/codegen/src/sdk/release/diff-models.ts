import type { ApiModel } from "../model/api-model.ts";
import { type Comparison, compareSides } from "./compare-sides.ts";
import { diffOperations } from "./diff-operations.ts";
import { diffTypes } from "./diff-types.ts";
import type { Rename, SdkChange } from "./sdk-change.ts";

/**
 * Everything that a program written against `before` can notice in `after`: what may break its build or its run, and what it can do now.
 * Texts, order, methods and paths of HTTP count for nothing, because an SDK hides them. The same models give the same list; equal models
 * give none. A rename that is not declared is a removal and an addition.
 */
export function diffModels(before: ApiModel, after: ApiModel, renames: readonly Rename[] = []): SdkChange[] {
  const comparison = compareSides(before, after, renames);
  return [
    ...diffVersion(comparison),
    ...diffBaseURL(comparison),
    ...diffOperations(comparison),
    ...diffTypes(comparison),
    ...diffErrors(comparison),
  ];
}

/** A dated version is made only for what breaks, and the types tell less than the wire: so its change is always breaking. */
function diffVersion({ before, after, rows }: Comparison): SdkChange[] {
  const [older, newer] = [before.model.apiVersion, after.model.apiVersion];
  if (older === newer) return [];
  const title = `\`version\` is \`${newer}\` for every call that sets no other; it was \`${older}\`.`;
  const client = (value: string) => ({ kind: "client", option: "version", value }) as const;
  return [
    {
      kind: "api-version-changed",
      place: "version",
      severity: "breaking",
      title,
      rows: rows(client(older), client(newer)),
    },
  ];
}

/** Breaking, because networks allow calls by their host. */
function diffBaseURL({ before, after, rows }: Comparison): SdkChange[] {
  const [older, newer] = [before.model.baseURL, after.model.baseURL];
  if (older === newer) return [];
  const title = `\`baseURL\` is \`${newer}\` for every client that sets no other; it was \`${older}\`.`;
  const client = (value: string) => ({ kind: "client", option: "baseURL", value }) as const;
  return [
    {
      kind: "base-url-changed",
      place: "baseURL",
      severity: "breaking",
      title,
      rows: rows(client(older), client(newer)),
    },
  ];
}

/** Another status is another class. */
function diffErrors({ before, after, rows }: Comparison): SdkChange[] {
  return after.model.errors.flatMap(({ code, status }) => {
    const former = before.model.errors.find((error) => error.code === code);
    if (!former || former.status === status) return [];
    const title = `\`${code}\` has the status ${status} now; it was ${former.status}.`;
    const of = (value: number) => ({ kind: "error-class", status: value }) as const;
    return [
      {
        kind: "error-status-changed",
        place: code,
        severity: "breaking",
        title,
        rows: rows(of(former.status), of(status)),
      },
    ];
  });
}
