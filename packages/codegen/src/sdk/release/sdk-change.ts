/** How much a program that was written against the version before notices. */
export type Severity = "breaking" | "feature" | "fix";

/** Whether a program sends the value or receives it. */
export type Direction = "request" | "answer";

type MemberEvent =
  | "added"
  | "removed"
  | "renamed"
  | "required"
  | "optional"
  | "type-changed"
  | "deprecated"
  | "revived";

/** What happened. The first words are the part of the SDK that it happened to. */
export type ChangeKind =
  | "api-version-changed"
  | "base-url-changed"
  | `method-${"added" | "removed" | "moved"}`
  | `path-parameter-${"added" | "removed" | "type-changed"}`
  | "path-parameters-reordered"
  | `${"parameter" | "member"}-${MemberEvent}`
  | `enum-value-${"added" | "removed" | "renamed"}`
  | `enum-${"opened" | "closed"}`
  | `type-${"added" | "removed" | "changed"}`
  | `object-${"opened" | "closed"}`
  | `body-${"added" | "removed" | "required" | "optional" | "type-changed"}`
  | `answer-${"kind" | "type"}-changed`
  | `error-code-${"added" | "removed" | "renamed"}`
  | "error-status-changed";

/** Code of a program before and after a change; null where there was or is nothing to write. */
export interface CodeRow {
  readonly before: string | null;
  readonly after: string | null;
}

/** The same change in each language. */
export interface CodeRows {
  readonly typescript: CodeRow;
  readonly python: CodeRow;
}

/** One difference between two models that a user of the SDK can notice. */
export interface SdkChange {
  readonly kind: ChangeKind;
  /** A method (`apiKeys.create`), its parameter (`usage.retrieve(start)`), a type (`ApiKey`), or a member (`ApiKey.status`). */
  readonly place: string;
  readonly severity: Severity;
  /** One plain sentence, which begins with the place. */
  readonly title: string;
  readonly rows: CodeRows;
}

/**
 * What a change of the API has declared to be the same thing under another name. Without it a rename is a removal and an addition.
 * `owner` is a type, or a member for a value of its enum; null stands for every place.
 */
export interface Rename {
  readonly kind: "member" | "parameter" | "enum-value" | "error-code";
  readonly owner: string | null;
  readonly from: string;
  readonly to: string;
}
