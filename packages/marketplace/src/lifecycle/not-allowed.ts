import { marketplaceErrors } from "../errors.ts";
import type { Attempt } from "./transition-input.ts";
import { eventsFrom } from "./transitions.ts";

/** Says where the version stands, and what the same side may ask for there. */
export function notAllowed({ version: { state }, input: { event, role } }: Pick<Attempt, "version" | "input">) {
  const possible = eventsFrom(state, role).join(", ") || "nothing";
  return marketplaceErrors.listing_transition_not_allowed({ state, event, role, possible }, { param: "event" });
}
