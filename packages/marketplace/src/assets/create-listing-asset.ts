import { createHash } from "node:crypto";
import { audit, inTransaction, type WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { actorIdOf } from "@sundial/kernel";
import { eq } from "drizzle-orm";
import { marketplaceErrors } from "../errors.ts";
import { lockListing } from "../lookup.ts";
import { listingAssets } from "../tables.ts";
import type { AssetKind } from "../types.ts";
import { judgeAsset } from "./judge-asset.ts";
import type { Asset } from "./list-assets.ts";

export interface CreateListingAssetInput {
  readonly listingId: string;
  readonly kind: AssetKind;
  readonly name: string;
  readonly mediaType: string;
  /** In base64. */
  readonly content: string;
}

const assetsMax = 40;

/** Stores a file of a listing after a look at its bytes. Throws `invalid_listing_asset`, `listing_limit_reached`. */
export async function createListingAsset(ctx: WriteContext, input: CreateListingAssetInput): Promise<Asset> {
  requireScope(ctx, "marketplace.write");
  return inTransaction(ctx, async (tx) => {
    const listing = await lockListing(tx, ctx.organization.id, input.listingId);
    const bytes = readContent(input);
    const judgement = judgeAsset(input.kind, input.mediaType, bytes);
    if ("problem" in judgement) throw invalidAsset(input, judgement.problem);
    if ((await tx.$count(listingAssets, eq(listingAssets.listingId, listing.id))) >= assetsMax)
      throw marketplaceErrors.listing_limit_reached({ limit: assetsMax, what: "files of a listing" });
    const asset: Asset = {
      ...judgement,
      id: ctx.newId("listingAsset"),
      listingId: listing.id,
      organizationId: listing.organizationId,
      kind: input.kind,
      name: input.name,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      createdBy: actorIdOf(ctx.actor),
      createdAt: ctx.clock.now(),
    };
    await tx.insert(listingAssets).values({ ...asset, bytes });
    await audit(tx, ctx, { action: "listing_asset.created", target: asset.id, after: asset });
    return asset;
  });
}

function readContent(input: CreateListingAssetInput): Uint8Array {
  const { content } = input;
  if (content.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(content)) return Buffer.from(content, "base64");
  throw invalidAsset(input, "its content is not base64.");
}

function invalidAsset({ kind }: CreateListingAssetInput, problem: string) {
  return marketplaceErrors.invalid_listing_asset({ kind, problem }, { param: "content" });
}
