import { lockOrganization } from "@sundial/accounts";
import { audit, type Db, inTransaction, type WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { actorIdOf } from "@sundial/kernel";
import { eq, like, or } from "drizzle-orm";
import { marketplaceErrors } from "../errors.ts";
import { endStates, type VersionState } from "../lifecycle/transitions.ts";
import { listings, listingVersions } from "../tables.ts";
import type { Listing, ListingKind, ListingVersion } from "../types.ts";
import { insertVersion } from "../versions/insert-version.ts";
import { makeSlug } from "./make-slug.ts";

export interface CreateListingInput {
  readonly kind: ListingKind;
  readonly name: string;
}

/** A listing with its versions, the newest first. */
export interface ListingWithVersions extends Listing {
  readonly versions: readonly ListingVersion[];
}

const listingsMax = 50;

/** Makes a listing with a draft as its first version. Its slug is made of the name and stays. Throws `listing_limit_reached`. */
export async function createListing(ctx: WriteContext, input: CreateListingInput): Promise<ListingWithVersions> {
  requireScope(ctx, "marketplace.write");
  return inTransaction(ctx, async (tx) => {
    await lockOrganization(tx, ctx.organization.id);
    await assertListingLimit(tx, ctx.organization.id);
    const listing = await insertListing(tx, ctx, input);
    const version = await insertVersion(tx, ctx, {
      listing,
      number: 1,
      isHotfix: false,
      manifest: { name: input.name },
    });
    await audit(tx, ctx, { action: "listing.created", target: listing.id, after: listing });
    return { ...listing, versions: [version] };
  });
}

/** Counts what is worked on or shown: a listing all of whose versions have ended makes room. */
async function assertListingLimit(tx: Db, organizationId: string): Promise<void> {
  const rows = await tx
    .select({ listingId: listingVersions.listingId, state: listingVersions.state })
    .from(listingVersions)
    .where(eq(listingVersions.organizationId, organizationId));
  const ended: readonly VersionState[] = endStates;
  const going = new Set(rows.filter(({ state }) => !ended.includes(state)).map(({ listingId }) => listingId));
  if (going.size < listingsMax) return;
  throw marketplaceErrors.listing_limit_reached({ limit: listingsMax, what: "listings of an organization" });
}

async function insertListing(tx: Db, ctx: WriteContext, { kind, name }: CreateListingInput): Promise<Listing> {
  for (;;) {
    const listing = {
      id: ctx.newId("listing"),
      organizationId: ctx.organization.id,
      kind,
      slug: await findFreeSlug(tx, makeSlug(name)),
      createdBy: actorIdOf(ctx.actor),
      createdAt: ctx.clock.now(),
    };
    // Somebody else may take the same slug at this moment: then the next one is looked for.
    const [inserted] = await tx.insert(listings).values(listing).onConflictDoNothing().returning({ id: listings.id });
    if (inserted) return listing;
  }
}

async function findFreeSlug(tx: Db, slug: string): Promise<string> {
  const rows = await tx
    .select({ slug: listings.slug })
    .from(listings)
    .where(or(eq(listings.slug, slug), like(listings.slug, `${slug}-%`)));
  const taken = new Set(rows.map((row) => row.slug));
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
