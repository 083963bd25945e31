export const entryKinds = ["added", "changed", "deprecated", "removed", "fixed", "security"] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Where an entry comes from: a file of `entries/`, or the record that it tells of. */
export const entrySources = ["written", "version_change", "lifecycle_move", "price"] as const;
export type EntrySource = (typeof entrySources)[number];

export const sdkNames = ["typescript", "python"] as const;
export type SdkName = (typeof sdkNames)[number];

/** What an entry is about, by the names that callers know. Operations may be all of them. */
export interface Affects {
  readonly operations: readonly string[] | "every";
  /** A schema, or a schema and one of its members: `RequestRecord.would_have_cost`. */
  readonly fields: readonly string[];
  readonly versions: readonly string[];
  readonly models: readonly string[];
  readonly sdks: readonly SdkName[];
  readonly plans: readonly string[];
}

/** One entry of the changelog. */
export interface Entry {
  /** `<date>-<slug>`, never changed once published. */
  readonly id: string;
  /** The day on which it is true and from which on it is shown, as YYYY-MM-DD in UTC. */
  readonly date: string;
  readonly kind: EntryKind;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  readonly affects: Affects;
  /** Whether a program that is correct today can break by it, at once or when it moves on. */
  readonly breaking: boolean;
  readonly source: EntrySource;
}

/** An entry together with the differences that it accounts for: names of parts of the contract, or keys of records. */
export interface ClaimingEntry extends Entry {
  readonly claims: readonly string[];
}

/** Something that happened and stands in a record of its own. Its entry is made from it unless a written one claims its key. */
export interface ChangelogRecord {
  readonly key: string;
  readonly entry: Entry;
}
