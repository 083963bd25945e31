import { audit, type Db, inTransaction, type WriteContext } from "@sundial/db";
import { coreErrors, requireScope } from "@sundial/errors";
import { desc, eq } from "drizzle-orm";
import { marketplaceErrors } from "../errors.ts";
import { findSuspended } from "../lifecycle/find-suspended.ts";
import { lockListing } from "../lookup.ts";
import { listingVersions } from "../tables.ts";
import type { ListingVersion } from "../types.ts";
import { insertVersion } from "./insert-version.ts";
import { type VersionView, viewVersion } from "./view-version.ts";

export interface CreateListingVersionInput {
  readonly listingId: string;
  readonly isHotfix: boolean;
}

const openVersionsMax = 5;
const openStates: readonly ListingVersion["state"][] = [
  "draft",
  "submitted",
  "in_checks",
  "in_review",
  "changes_requested",
  "approved",
];

/**
 * Begins a draft with the manifest of the newest version. A hotfix needs something published to mend (`resource_not_found` without). Throws
 * `listing_limit_reached` beyond five open versions, and `listing_suspended`.
 */
export async function createListingVersion(ctx: WriteContext, input: CreateListingVersionInput): Promise<VersionView> {
  requireScope(ctx, "marketplace.write");
  return inTransaction(ctx, async (tx) => {
    const listing = await lockListing(tx, ctx.organization.id, input.listingId);
    const held = await findSuspended(tx, { listingId: listing.id });
    if (held !== null) throw marketplaceErrors.listing_suspended({ state: held });
    const versions = await listVersions(tx, listing.id);
    assertRoom(versions, input);
    const [newest] = versions;
    const version = await insertVersion(tx, ctx, {
      listing,
      number: (newest?.number ?? 0) + 1,
      isHotfix: input.isHotfix,
      manifest: newest?.manifest ?? {},
    });
    await audit(tx, ctx, { action: "listing_version.created", target: version.id, after: { number: version.number } });
    return viewVersion(tx, ctx, { version, role: "partner" });
  });
}

function listVersions(tx: Db, listingId: string): Promise<ListingVersion[]> {
  return tx
    .select()
    .from(listingVersions)
    .where(eq(listingVersions.listingId, listingId))
    .orderBy(desc(listingVersions.number));
}

function assertRoom(versions: readonly ListingVersion[], { isHotfix, listingId }: CreateListingVersionInput): void {
  if (isHotfix && !versions.some(({ state }) => state === "published" || state === "paused"))
    throw coreErrors.resource_not_found(
      { resource: "published version of the listing", id: listingId },
      {
        param: "is_hotfix",
        issues: [{ pointer: "#/is_hotfix", detail: "A hotfix mends what is published, and nothing is. Leave it out." }],
      },
    );
  if (versions.filter(({ state }) => openStates.includes(state)).length < openVersionsMax) return;
  throw marketplaceErrors.listing_limit_reached({ limit: openVersionsMax, what: "open versions of a listing" });
}
