import { inTransaction } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { transitionVersion } from "../lifecycle/transition-version.ts";
import type { TransitionEvent } from "../lifecycle/transitions.ts";
import { findListingVersion } from "../lookup.ts";
import type { MarketplaceContext } from "../marketplace-context.ts";
import { type VersionView, viewVersion } from "./view-version.ts";

export interface TransitionListingVersionInput {
  readonly listingId: string;
  readonly versionId: string;
  readonly event: TransitionEvent;
  readonly reason?: string | undefined;
  readonly ruleSet?: string | undefined;
}

/** Moves a version as its partner. Throws the codes of `transitionVersion`. */
export async function transitionListingVersion(
  ctx: MarketplaceContext,
  { listingId, versionId, ...asked }: TransitionListingVersionInput,
): Promise<VersionView> {
  requireScope(ctx, "marketplace.write");
  const organizationId = ctx.organization.id;
  return inTransaction(ctx, async (tx) => {
    const version = await findListingVersion(tx, { organizationId, listingId, versionId });
    const moved = await transitionVersion(tx, ctx, { version, role: "partner", ...asked });
    return viewVersion(tx, ctx, { version: moved, role: "partner" });
  });
}
