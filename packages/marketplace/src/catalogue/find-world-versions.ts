import type { Db } from "@sundial/db";
import { and, desc, eq, inArray, or, sql } from "drizzle-orm";
import { listingVersions } from "../tables.ts";
import type { ListingVersion } from "../types.ts";

/** How the world sees a listing: an appeal against a suspension leaves it suspended. */
export type WorldState = "published" | "paused" | "suspended" | "delisted";

export interface WorldVersion {
  readonly version: ListingVersion;
  readonly state: WorldState;
}

/** The one version by which each of these listings is known; those that were never published have none. */
export async function findWorldVersions(db: Db, listingIds: readonly string[]): Promise<Map<string, WorldVersion>> {
  if (listingIds.length === 0) return new Map();
  const isKnown = or(
    inArray(listingVersions.state, ["published", "paused", "suspended", "delisted"]),
    eq(listingVersions.appealedFrom, "suspended"),
  );
  const rows = await db
    .selectDistinctOn([listingVersions.listingId])
    .from(listingVersions)
    .where(and(inArray(listingVersions.listingId, [...listingIds]), isKnown))
    .orderBy(listingVersions.listingId, sql`(${listingVersions.state} = 'delisted')`, desc(listingVersions.number));
  return new Map(rows.map((version) => [version.listingId, { version, state: stateOf(version) }]));
}

function stateOf({ state }: ListingVersion): WorldState {
  return state === "published" || state === "paused" || state === "delisted" ? state : "suspended";
}
