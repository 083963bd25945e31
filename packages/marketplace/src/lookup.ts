// SMALLEST VERSION: desk owns this file; the merger takes desk's.
import type { Db } from "@sundial/db";
import { coreErrors } from "@sundial/errors";
import { and, eq } from "drizzle-orm";
import { listings, listingVersions } from "./tables.ts";
import type { Listing, ListingVersion } from "./types.ts";

/** Locks the listing's row until the transaction ends. Throws `resource_not_found`. */
export async function lockListing(tx: Db, organizationId: string, listingId: string): Promise<Listing> {
  const [row] = await tx
    .select()
    .from(listings)
    .where(and(eq(listings.organizationId, organizationId), eq(listings.id, listingId)))
    .for("no key update");
  if (!row) throw coreErrors.resource_not_found({ resource: "listing", id: listingId });
  return row;
}

/** The version of that organization's listing, or `resource_not_found`. */
export async function findVersion(
  db: Db,
  organizationId: string,
  { listingId, versionId }: { readonly listingId: string; readonly versionId: string },
): Promise<ListingVersion> {
  const [row] = await db
    .select()
    .from(listingVersions)
    .where(
      and(
        eq(listingVersions.organizationId, organizationId),
        eq(listingVersions.listingId, listingId),
        eq(listingVersions.id, versionId),
      ),
    );
  if (!row) throw coreErrors.resource_not_found({ resource: "listing version", id: versionId });
  return row;
}
