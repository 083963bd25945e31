import type { Db } from "@sundial/db";
import { sql } from "drizzle-orm";
import { findListing } from "../catalogue/find-listing.ts";
import { marketplaceErrors } from "../errors.ts";
import { listings } from "../tables.ts";
import type { Listing, ListingVersion } from "../types.ts";
import { requestedScopesOf } from "./requested-scopes.ts";

export interface Installable {
  readonly listing: Listing;
  readonly version: ListingVersion;
  /** What it asks for, and gets. */
  readonly scopes: readonly string[];
}

/**
 * The published listing, which stays as it is until the transaction ends, if exactly what it asks for is granted. Throws `resource_not_found`,
 * `listing_not_installable`, `installation_scopes_changed`.
 */
export async function assertInstallable(
  tx: Db,
  { listingId, granted }: { readonly listingId: string; readonly granted: readonly string[] },
): Promise<Installable> {
  // Moves of its versions lock the same row.
  await tx
    .select({ id: listings.id })
    .from(listings)
    .where(sql`${listings.id} = ${listingId} or ${listings.slug} = ${listingId}`)
    .for("share");
  const { listing, world } = await findListing(tx, listingId);
  if (world.state !== "published") throw marketplaceErrors.listing_not_installable({ state: world.state });
  const scopes = requestedScopesOf(world.version);
  const isSame = new Set(granted).size === scopes.length && scopes.every((scope) => granted.includes(scope));
  if (!isSame) throw scopesChanged(scopes, granted);
  return { listing, version: world.version, scopes };
}

function scopesChanged(requested: readonly string[], granted: readonly string[]) {
  const facts = { requested: inWords(requested), granted: inWords([...new Set(granted)].sort()) };
  return marketplaceErrors.installation_scopes_changed(facts, { param: "scopes" });
}

function inWords(scopes: readonly string[]): string {
  return scopes.length === 0 ? "nothing" : scopes.map((scope) => `\`${scope}\``).join(", ");
}
