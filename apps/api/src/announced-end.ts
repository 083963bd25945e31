/** What responses say of the end of one thing that a call uses: of a version, an operation, a member of the request or a model. */
export interface AnnouncedEnd {
  readonly deprecatedAt: Date;
  readonly sunsetAt: Date | null;
  /** Values of `Link` (RFC 8288). */
  readonly links: readonly string[];
  /** What they are about, for a response whose `Deprecation` speaks of something else (RFC 8288, section 3.2). Null when each of them says so anyway. */
  readonly anchor: string | null;
}
