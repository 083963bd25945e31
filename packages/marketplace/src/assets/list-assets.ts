import type { Db } from "@sundial/db";
import { asc, eq, getTableColumns } from "drizzle-orm";
import { listingAssets } from "../tables.ts";

const { bytes: _, ...shown } = getTableColumns(listingAssets);

/** Every column of a file but its bytes. */
export const assetColumns = shown;

/** A file of a listing without its bytes. */
export type Asset = Omit<typeof listingAssets.$inferSelect, "bytes">;

/** The files of a listing, the oldest first. Whoever calls has seen to it that the listing may be seen. */
export function listAssets(db: Db, listingId: string): Promise<Asset[]> {
  return db
    .select(assetColumns)
    .from(listingAssets)
    .where(eq(listingAssets.listingId, listingId))
    .orderBy(asc(listingAssets.id));
}
