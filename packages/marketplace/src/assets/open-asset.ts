import type { Db } from "@sundial/db";
import { isId } from "@sundial/kernel";
import { eq } from "drizzle-orm";
import { notFound } from "../lookup.ts";
import { listingAssets } from "../tables.ts";
import { isGranted } from "./asset-address.ts";

export type OpenedAsset = typeof listingAssets.$inferSelect;

/** A file with its bytes, for whoever knows its address. Throws `resource_not_found` also for evidence without a grant that holds. */
export async function openAsset(
  ctx: { readonly db: Db; readonly secret: string; readonly now: Date },
  { id, grant }: { readonly id: string; readonly grant: string | undefined },
): Promise<OpenedAsset> {
  if (!isId("listingAsset", id)) throw notFound("file", id);
  const [asset] = await ctx.db.select().from(listingAssets).where(eq(listingAssets.id, id));
  if (!asset || (asset.kind === "evidence" && !isGranted(id, grant, ctx))) throw notFound("file", id);
  return asset;
}
