import { findOrganization } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import { listingVersions } from "../tables.ts";
import { findShownListing } from "./find-listing.ts";
import type { CatalogueDetails } from "./types.ts";

const versionsShownMax = 100;

/** All that is public of a published or paused listing, by its id or slug. Throws `resource_not_found`. */
export async function getCatalogueListing(db: Db, idOrSlug: string): Promise<CatalogueDetails> {
  const { listing, world } = await findShownListing(db, idOrSlug);
  const { name } = await findOrganization(db, listing.organizationId);
  const published = await db
    .select()
    .from(listingVersions)
    .where(and(eq(listingVersions.listingId, listing.id), isNotNull(listingVersions.publishedAt)))
    .orderBy(desc(listingVersions.number))
    .limit(versionsShownMax);
  return { listing, version: world.version, partner: name, published };
}
