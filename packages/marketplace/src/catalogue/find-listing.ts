import type { Db } from "@sundial/db";
import { coreErrors } from "@sundial/errors";
import { eq, or } from "drizzle-orm";
import { listings } from "../tables.ts";
import type { Listing } from "../types.ts";
import { findWorldVersions, type WorldVersion } from "./find-world-versions.ts";

/** The listing of that id or slug, whoever's it is, with the version by which the world knows it. Throws `resource_not_found` when it was never published. */
export async function findListing(
  db: Db,
  idOrSlug: string,
): Promise<{ readonly listing: Listing; readonly world: WorldVersion }> {
  const [listing] = await db
    .select()
    .from(listings)
    .where(or(eq(listings.id, idOrSlug), eq(listings.slug, idOrSlug)));
  const world = listing && (await findWorldVersions(db, [listing.id])).get(listing.id);
  if (!world) throw listingNotFound(idOrSlug);
  return { listing, world };
}

/** The same for those that anyone can see: `resource_not_found` also when it is suspended or delisted. */
export async function findShownListing(db: Db, idOrSlug: string): ReturnType<typeof findListing> {
  const found = await findListing(db, idOrSlug);
  if (found.world.state === "suspended" || found.world.state === "delisted") throw listingNotFound(idOrSlug);
  return found;
}

function listingNotFound(id: string) {
  return coreErrors.resource_not_found({ resource: "listing", id });
}
