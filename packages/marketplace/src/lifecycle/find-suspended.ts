import type { Db } from "@sundial/db";
import { and, eq, inArray, or } from "drizzle-orm";
import { listingVersions } from "../tables.ts";
import type { ListingVersion } from "../types.ts";

/** In which state a version of the listing keeps all others from the world, or null. */
export async function findSuspended(
  tx: Db,
  version: Pick<ListingVersion, "listingId">,
): Promise<"suspended" | "delisted" | null> {
  const [row] = await tx
    .select({ state: listingVersions.state })
    .from(listingVersions)
    .where(
      and(
        eq(listingVersions.listingId, version.listingId),
        or(inArray(listingVersions.state, ["suspended", "delisted"]), eq(listingVersions.appealedFrom, "suspended")),
      ),
    )
    .limit(1);
  if (!row) return null;
  return row.state === "delisted" ? "delisted" : "suspended";
}
