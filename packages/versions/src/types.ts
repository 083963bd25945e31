/** A dated version, written as YYYY-MM-DD. */
export type VersionDate = `${number}-${number}-${number}`;

/** One dated version. Its state follows from an instant and is never stored. */
export interface VersionRecord {
  readonly date: VersionDate;
  readonly deprecatedAt: Date | null;
  readonly sunsetAt: Date | null;
}

export type VersionState = "current" | "supported" | "deprecated" | "sunset";
