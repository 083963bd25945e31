// SMALLEST VERSION: desk owns this file; the merger takes desk's.
import type { Db, WriteContext } from "@sundial/db";
import { actorIdOf } from "@sundial/kernel";
import { eq } from "drizzle-orm";
import { marketplaceErrors } from "../errors.ts";
import { findVersion, lockListing } from "../lookup.ts";
import { listingTransitions, listingVersions } from "../tables.ts";
import type { ListingVersion } from "../types.ts";
import { eventsFrom, type TransitionEvent, type TransitionRole, waysFrom } from "./transitions.ts";

export interface TransitionInput {
  readonly version: Pick<ListingVersion, "id" | "listingId" | "organizationId">;
  readonly event: TransitionEvent;
  readonly role: TransitionRole;
  readonly reason?: string | null;
}

/** Moves a version and writes who, when, why and by which rules. */
export async function transitionVersion(
  tx: Db,
  ctx: WriteContext,
  { version, event, role, reason = null }: TransitionInput,
): Promise<ListingVersion> {
  const { listingId, organizationId } = version;
  await lockListing(tx, organizationId, listingId);
  const before = await findVersion(tx, organizationId, { listingId, versionId: version.id });
  const way = waysFrom(before.state, event).find(({ roles }) => roles.includes(role));
  if (!way) {
    const possible = eventsFrom(before.state, role).join(", ") || "nothing";
    throw marketplaceErrors.listing_transition_not_allowed({ state: before.state, event, role, possible });
  }
  const at = ctx.clock.now();
  const moved = { state: way.to, stageBeganAt: at, updatedAt: at };
  await tx.update(listingVersions).set(moved).where(eq(listingVersions.id, before.id));
  await tx.insert(listingTransitions).values({
    id: ctx.newId("listingTransition"),
    listingId,
    versionId: before.id,
    organizationId,
    event,
    fromState: before.state,
    toState: way.to,
    role,
    actorId: actorIdOf(ctx.actor),
    reason,
    ruleSet: before.ruleSet,
    stageBeganAt: before.stageBeganAt,
    createdAt: at,
  });
  return { ...before, ...moved };
}
