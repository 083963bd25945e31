import type { ReadContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { and, desc, eq } from "drizzle-orm";
import { findListing } from "../lookup.ts";
import { listingVersions } from "../tables.ts";
import type { ListingWithVersions } from "./create-listing.ts";

/** A listing of the organization with its versions, the newest first, or `resource_not_found`. */
export async function getListing(ctx: ReadContext, listingId: string): Promise<ListingWithVersions> {
  requireScope(ctx, "marketplace.read");
  const organizationId = ctx.organization.id;
  const listing = await findListing(ctx.db, organizationId, listingId);
  const versions = await ctx.db
    .select()
    .from(listingVersions)
    .where(and(eq(listingVersions.organizationId, organizationId), eq(listingVersions.listingId, listingId)))
    .orderBy(desc(listingVersions.number));
  return { ...listing, versions };
}
