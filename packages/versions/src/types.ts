/** A dated version, written as YYYY-MM-DD. */
export type VersionDate = `${number}-${number}-${number}`;

/** One dated version. Its state follows from an instant and is never stored. */
export interface VersionRecord {
  readonly date: VersionDate;
  readonly deprecatedAt: Date | null;
  readonly sunsetAt: Date | null;
  /** From here on it is known to end; null with `deprecatedAt`. */
  readonly announcedAt: Date | null;
  /** Why it ends, in whole sentences for callers; null with `deprecatedAt`. */
  readonly endReason: string | null;
  /** How often the published day of its end was moved or taken back. */
  readonly endRevision: number;
  /** The published end that was taken back: the version stays. */
  readonly withdrawnEnd: WithdrawnEnd | null;
}

export interface WithdrawnEnd {
  readonly announcedAt: Date;
  readonly deprecatedAt: Date;
  readonly sunsetAt: Date | null;
  readonly reason: string;
}

export type VersionState = "current" | "supported" | "deprecated" | "sunset";
