import { organizations } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import { coreErrors } from "@sundial/errors";
import { decodeCursor, encodeCursor, isId, type Page, type PageInput } from "@sundial/kernel";
import { and, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import { listings, listingVersions } from "../tables.ts";
import type { ListingKind } from "../types.ts";
import { searchWords } from "./search-words.ts";
import type { CatalogueListing } from "./types.ts";

export interface ListCatalogueInput extends PageInput {
  /** Words to look for in names, taglines and descriptions. */
  readonly query?: string | undefined;
  readonly kind?: ListingKind | undefined;
  readonly category?: string | undefined;
}

const sortName = sql<string>`(lower(${listingVersions.manifest} ->> 'name') collate "C")`;

/** What is published, by name. Filters are joined by and. Throws `invalid_cursor`. */
export async function listCatalogue(db: Db, input: ListCatalogueInput): Promise<Page<CatalogueListing>> {
  const rows = await db
    .select({
      listing: getTableColumns(listings),
      version: getTableColumns(listingVersions),
      partner: organizations.name,
      sortName,
    })
    .from(listingVersions)
    .innerJoin(listings, eq(listings.id, listingVersions.listingId))
    .innerJoin(organizations, eq(organizations.id, listings.organizationId))
    .where(and(eq(listingVersions.state, "published"), ...filtersOf(input), behind(input.after)))
    .orderBy(sortName, listingVersions.listingId)
    .limit(input.limit + 1);
  const data = rows.slice(0, input.limit);
  const last = data.at(-1);
  const hasMore = rows.length > input.limit;
  return { data, hasMore, nextCursor: hasMore && last ? encodeCursor(`${last.listing.id} ${last.sortName}`) : null };
}

function filtersOf({ query, kind, category }: ListCatalogueInput): SQL[] {
  const filters: SQL[] = [];
  if (kind !== undefined) filters.push(eq(listings.kind, kind));
  if (category !== undefined)
    filters.push(sql`${listingVersions.manifest} -> 'categories' @> ${JSON.stringify([category])}::jsonb`);
  if (query !== undefined && query !== "") {
    const words = searchWords(query);
    filters.push(words === null ? sql`false` : sql`listing_search(${listingVersions.manifest}) @@ ${words}`);
  }
  return filters;
}

/** The rows after the one that the cursor names, whether or not that is still there. */
function behind(after: string | undefined): SQL | undefined {
  if (after === undefined) return undefined;
  const [, id = "", name = ""] = /^(\S+) ([^\0]*)$/s.exec(decodeCursor(after) ?? "") ?? [];
  if (!isId("listing", id)) throw coreErrors.invalid_cursor({}, { param: "after" });
  return sql`(${sortName}, ${listingVersions.listingId}) > (${name}::text collate "C", ${id})`;
}
