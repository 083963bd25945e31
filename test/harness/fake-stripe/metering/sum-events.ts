import type { Meter } from "../objects.ts";
import type { World } from "../world.ts";

export interface Usage {
  readonly meter: Meter;
  readonly customer: string;
  /** Seconds; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** What a meter holds of a customer in `[start, end)`. In doubles, as Stripe does it: that is why a value has 15 digits at most. */
export function sumEvents(world: World, { meter, customer, start, end }: Usage): number {
  let sum = 0;
  let last = 0;
  let count = 0;
  for (const event of world.meterEvents.values()) {
    if (event.cancelled || event.event_name !== meter.event_name || event.customer !== customer) continue;
    if (event.timestamp < start || event.timestamp >= end) continue;
    count++;
    last = Number(event.value);
    sum += last;
  }
  if (meter.default_aggregation.formula === "count") return count;
  return meter.default_aggregation.formula === "last" ? last : sum;
}
