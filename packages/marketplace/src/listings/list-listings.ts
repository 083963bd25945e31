import type { ReadContext } from "@sundial/db";
import { requireCursor, requireScope } from "@sundial/errors";
import { type Page, type PageInput, toPage } from "@sundial/kernel";
import { and, desc, eq, inArray, lt } from "drizzle-orm";
import { listings, listingVersions } from "../tables.ts";
import type { ListingWithVersions } from "./create-listing.ts";

/** The listings of the organization with their versions, newest first. */
export async function listListings(ctx: ReadContext, input: PageInput): Promise<Page<ListingWithVersions>> {
  requireScope(ctx, "marketplace.read");
  const after = requireCursor("listing", input.after);
  const organizationId = ctx.organization.id;
  const rows = await ctx.db
    .select()
    .from(listings)
    .where(and(eq(listings.organizationId, organizationId), after === undefined ? undefined : lt(listings.id, after)))
    .orderBy(desc(listings.id))
    .limit(input.limit + 1);
  const ids = rows.map(({ id }) => id);
  const versions =
    ids.length === 0
      ? []
      : await ctx.db
          .select()
          .from(listingVersions)
          .where(and(eq(listingVersions.organizationId, organizationId), inArray(listingVersions.listingId, ids)))
          .orderBy(desc(listingVersions.number));
  const byListing = Map.groupBy(versions, ({ listingId }) => listingId);
  return toPage(
    rows.map((row) => ({ ...row, versions: byListing.get(row.id) ?? [] })),
    input.limit,
  );
}
