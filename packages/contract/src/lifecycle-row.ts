/** What `x-lifecycle` says beside `deprecated: true`; days as YYYY-MM-DD, each beginning at midnight UTC, instants as RFC 3339. The linter holds the rules. */
export interface LifecycleNote {
  readonly announced: string;
  readonly deprecated: string;
  readonly sunset?: string;
  /** The operation or member to use in its place: of a member, its name beside it. */
  readonly successor?: string;
  readonly assistance?: string;
  /** A path of the portal. */
  readonly guide: string;
  readonly reason: string;
  /** How long before the end it must be announced: `general` (six months) when left out. */
  readonly class?: "general" | "specialised" | "preview";
  readonly brownouts?: readonly { readonly from: string; readonly until: string }[];
  readonly revision?: number;
  readonly withdrawn?: boolean;
}

/** One thing of the contract that is to end. */
export interface LifecycleRow {
  readonly kind: "operation" | "field";
  readonly operation: string;
  /** Where the member is; null for an operation. */
  readonly part: "query" | "body" | null;
  /** The names that lead to the member, `[]` for each item of a list. */
  readonly path: readonly string[];
  /** The named schema that has the member, and its name there: `ChatMessage.function_call`. Null for an operation and for a parameter. */
  readonly member: string | null;
  readonly lifecycle: LifecycleNote;
}
