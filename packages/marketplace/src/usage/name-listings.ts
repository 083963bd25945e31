import type { Db } from "@sundial/db";
import { inArray } from "drizzle-orm";
import { findWorldVersions } from "../catalogue/find-world-versions.ts";
import { listings } from "../tables.ts";

/** What listings are called now, by id; their slugs when the world does not know them any more. */
export async function nameListings(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: listings.id, slug: listings.slug })
    .from(listings)
    .where(inArray(listings.id, [...ids]));
  const worlds = await findWorldVersions(db, ids);
  return new Map(rows.map(({ id, slug }) => [id, worlds.get(id)?.version.manifest.name ?? slug]));
}
