import type { Db } from "@sundial/db";
import { and, eq, inArray } from "drizzle-orm";
import type { MarketplaceContext } from "../marketplace-context.ts";
import { listingVersions } from "../tables.ts";
import type { ListingVersion } from "../types.ts";
import { writeMove } from "./write-move.ts";

/** Takes what the world sees of the listing out of its way, before another version is published. The listing must be locked. */
export async function supersedeFormer(tx: Db, ctx: MarketplaceContext, next: ListingVersion): Promise<void> {
  const former = await tx
    .select()
    .from(listingVersions)
    .where(and(eq(listingVersions.listingId, next.listingId), inArray(listingVersions.state, ["published", "paused"])));
  for (const version of former)
    await writeMove(tx, ctx, { version, to: "superseded", input: { version, event: "supersede", role: "system" } });
}
