import { audit, inTransaction, type WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { eq } from "drizzle-orm";
import { marketplaceErrors } from "../errors.ts";
import { findListingVersion, lockListing } from "../lookup.ts";
import { listingVersions } from "../tables.ts";
import type { ListingManifest } from "../types.ts";
import { type VersionView, viewVersion } from "./view-version.ts";

export interface UpdateListingVersionInput {
  readonly listingId: string;
  readonly versionId: string;
  readonly manifest: ListingManifest;
  /** The revision that the change was made to. */
  readonly revision: number;
}

/**
 * Saves a manifest in place of the one before; nothing need be complete. Throws `listing_version_not_editable`, and `listing_revision_outdated` when
 * somebody saved meanwhile.
 */
export async function updateListingVersion(ctx: WriteContext, input: UpdateListingVersionInput): Promise<VersionView> {
  requireScope(ctx, "marketplace.write");
  const { manifest, listingId, versionId } = input;
  const organizationId = ctx.organization.id;
  return inTransaction(ctx, async (tx) => {
    await lockListing(tx, organizationId, listingId);
    const before = await findListingVersion(tx, { organizationId, listingId, versionId });
    const { state } = before;
    if (state !== "draft" && state !== "changes_requested")
      throw marketplaceErrors.listing_version_not_editable({ state });
    if (before.revision !== input.revision)
      throw marketplaceErrors.listing_revision_outdated(
        { revision: before.revision, sent: input.revision },
        { param: "revision" },
      );
    const changes = { manifest, revision: before.revision + 1, updatedAt: ctx.clock.now() };
    await tx.update(listingVersions).set(changes).where(eq(listingVersions.id, versionId));
    await audit(tx, ctx, {
      action: "listing_version.updated",
      target: versionId,
      before: { revision: before.revision },
      after: { revision: changes.revision },
    });
    return viewVersion(tx, ctx, { version: { ...before, ...changes }, role: "partner" });
  });
}
