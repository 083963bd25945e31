import type { Period } from "../periods/types.ts";
import type { Subscription, SubscriptionSegment } from "../subscriptions/types.ts";

/** What of the subscription's segments lies in the period, oldest first. */
export function cutSegments(
  { segments }: Pick<Subscription, "segments">,
  period: Pick<Period, "start" | "end">,
): (SubscriptionSegment & { readonly endsAt: Date })[] {
  return segments.flatMap((segment) => {
    const startsAt = new Date(Math.max(segment.startsAt.getTime(), period.start.getTime()));
    const endsAt = new Date(Math.min(segment.endsAt?.getTime() ?? Number.POSITIVE_INFINITY, period.end.getTime()));
    return startsAt < endsAt ? [{ ...segment, startsAt, endsAt }] : [];
  });
}
