import type { StepDown } from "./compile-change.ts";

/** Starts the migration of one stream over one change: an event in, the older events out. */
export function startEventsDown(
  step: Pick<StepDown, "event" | "createEvents">,
): (event: unknown) => readonly unknown[] {
  const { event: carry, createEvents } = step;
  const migrate = createEvents?.();
  if (!migrate) return (event) => [carry ? carry(event) : event];
  return (event) => migrate(carry ? carry(event) : event);
}
