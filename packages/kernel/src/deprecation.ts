/** What can come to an end under notice. */
export const deprecatedKinds = ["version", "operation", "field", "model"] as const;
export type DeprecatedKind = (typeof deprecatedKinds)[number];

/** A stretch in which something that is about to end refuses calls, so that whoever still uses it notices in time. */
export interface Brownout {
  readonly from: Date;
  readonly until: Date;
}

/**
 * The announced end of one thing, as reviewed. Every surface is worked out from it: headers, warnings of SDKs, pages, feeds,
 * the calendar, notices and the refusal at the end.
 */
export interface Deprecation {
  readonly kind: DeprecatedKind;
  /** `2025-03-12`, `createChatCompletion`, `createChatCompletion.user` (operation and JSON path of the field), `sundial-0`. */
  readonly subject: string;
  /** From here on the thing is known to end. Never after `deprecatedAt`. */
  readonly announcedAt: Date;
  /** From here on responses carry `Deprecation` (RFC 9745). */
  readonly deprecatedAt: Date;
  /** From here on it is refused with 410, and `Sunset` (RFC 8594) says so beforehand. Null while no day is set. */
  readonly sunsetAt: Date | null;
  /** What to use in its place, of the same kind. Null when a person helps in its place (`assistance`). */
  readonly successor: string | null;
  /** What people at the operator do for those who have nothing to move to, in whole sentences. */
  readonly assistance: string | null;
  /** The migration guide, as a path of the portal. */
  readonly guidePath: string;
  /** Why, in whole sentences for callers. */
  readonly reason: string;
  /** Ascending, apart from one another, all before `sunsetAt`. */
  readonly brownouts: readonly Brownout[];
  /** How often a published date was moved later, or the end was called off. The calendar counts by it (RFC 5545, SEQUENCE). */
  readonly revision: number;
  /** True when the end was called off: a calendar cancels its event, everything else forgets it. */
  readonly withdrawn: boolean;
}

export type DeprecationState = "unannounced" | "announced" | "deprecated" | "sunset" | "withdrawn";

/** What a deprecation is at an instant. Each day belongs to the state that it begins. */
export function deprecationStateAt(deprecation: Deprecation, at: Date): DeprecationState {
  if (deprecation.withdrawn) return "withdrawn";
  if (deprecation.sunsetAt !== null && at >= deprecation.sunsetAt) return "sunset";
  if (at >= deprecation.deprecatedAt) return "deprecated";
  return at >= deprecation.announcedAt ? "announced" : "unannounced";
}

/** The brownout that an instant lies in, if any. */
export function brownoutAt({ brownouts }: Deprecation, at: Date): Brownout | undefined {
  return brownouts.find(({ from, until }) => at >= from && at < until);
}
