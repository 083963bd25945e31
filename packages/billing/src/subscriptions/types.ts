/** A stretch of time on one plan, half-open. `endsAt` is null for the last one. */
export interface SubscriptionSegment {
  readonly plan: string;
  readonly seats: number;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
}

/** What an organization subscribes to at an instant. */
export interface Subscription {
  readonly organizationId: string;
  readonly plan: string;
  readonly seats: number;
  readonly status: "active" | "past_due";
  /** Whether a plan was ever chosen: before, months are counted but nothing is charged. */
  readonly hasBegun: boolean;
  /** The instant at which its months begin. */
  readonly anchorAt: Date;
  /** The month under way, half-open. */
  readonly periodStart: Date;
  readonly periodEnd: Date;
  /** A change that lies ahead. */
  readonly scheduled: { readonly plan: string; readonly seats: number; readonly effectiveAt: Date } | null;
  /** From the first to the last, without gaps; the first one began with the organization. */
  readonly segments: readonly SubscriptionSegment[];
}

export interface SeatedSubscription extends Subscription {
  /** Members; people with an open invitation are none yet. */
  readonly seatsTaken: number;
}
