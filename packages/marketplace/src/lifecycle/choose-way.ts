import type { Db } from "@sundial/db";
import { marketplaceErrors } from "../errors.ts";
import type { MarketplaceContext } from "../marketplace-context.ts";
import type { ListingVersion } from "../types.ts";
import { guardChecks } from "./guard-checks.ts";
import { notAllowed } from "./not-allowed.ts";
import type { Attempt } from "./transition-input.ts";
import { type Guard, type Transition, waysFrom } from "./transitions.ts";

/** The way that the event goes, with everything that it asks for met. Throws the code of what is not. */
export async function chooseWay(tx: Db, ctx: MarketplaceContext, attempt: Attempt): Promise<Transition> {
  const { version, input } = attempt;
  const way = waysFrom(version.state, input.event).find(
    ({ roles, guards = [] }) => roles.includes(input.role) && leadsBack(guards, version),
  );
  if (!way) throw notAllowed(attempt);
  if (way.needsReason && !input.reason?.trim())
    throw marketplaceErrors.listing_reason_required({ event: input.event }, { param: "reason" });
  for (const guard of way.guards ?? []) await guardChecks[guard](tx, ctx, attempt);
  return way;
}

/** An appeal is decided by the way that belongs to what it is against. */
function leadsBack(guards: readonly Guard[], { appealedFrom }: ListingVersion): boolean {
  if (guards.includes("of_rejection")) return appealedFrom === "rejected";
  return !guards.includes("of_suspension") || appealedFrom === "suspended";
}
