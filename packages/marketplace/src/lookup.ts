import type { Db } from "@sundial/db";
import { coreErrors } from "@sundial/errors";
import { and, eq } from "drizzle-orm";
import { listings, listingVersions } from "./tables.ts";
import type { Listing, ListingVersion } from "./types.ts";

export interface VersionRef {
  readonly organizationId: string;
  readonly listingId: string;
  readonly versionId: string;
}

/** The listing of that organization, or `resource_not_found`. */
export async function findListing(db: Db, organizationId: string, listingId: string): Promise<Listing> {
  const [row] = await db
    .select()
    .from(listings)
    .where(and(eq(listings.organizationId, organizationId), eq(listings.id, listingId)));
  if (!row) throw notFound("listing", listingId);
  return row;
}

/** The same, locked until the transaction ends, so that rules over all versions of the listing hold under concurrency. */
export async function lockListing(tx: Db, organizationId: string, listingId: string): Promise<Listing> {
  const [row] = await tx
    .select()
    .from(listings)
    .where(and(eq(listings.organizationId, organizationId), eq(listings.id, listingId)))
    .for("no key update");
  if (!row) throw notFound("listing", listingId);
  return row;
}

/** The version of that listing of that organization, or `resource_not_found`. */
export async function findListingVersion(db: Db, ref: VersionRef): Promise<ListingVersion> {
  await findListing(db, ref.organizationId, ref.listingId);
  const [row] = await db
    .select()
    .from(listingVersions)
    .where(
      and(
        eq(listingVersions.organizationId, ref.organizationId),
        eq(listingVersions.listingId, ref.listingId),
        eq(listingVersions.id, ref.versionId),
      ),
    );
  if (!row) throw notFound("version", ref.versionId);
  return row;
}

/** The version of whatever organization, for reviewers and jobs alone, or `resource_not_found`. */
export async function findVersionToReview(db: Db, versionId: string): Promise<ListingVersion> {
  const [row] = await db.select().from(listingVersions).where(eq(listingVersions.id, versionId));
  if (!row) throw notFound("version", versionId);
  return row;
}

export function notFound(resource: string, id: string) {
  return coreErrors.resource_not_found({ resource, id });
}
