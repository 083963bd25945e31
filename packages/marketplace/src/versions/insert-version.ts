import type { Db, WriteContext } from "@sundial/db";
import { actorIdOf } from "@sundial/kernel";
import { listingVersions } from "../tables.ts";
import type { Listing, ListingManifest, ListingVersion } from "../types.ts";

export interface NewVersion {
  readonly listing: Listing;
  readonly number: number;
  readonly isHotfix: boolean;
  readonly manifest: ListingManifest;
}

/** Stores a draft. */
export async function insertVersion(
  tx: Db,
  ctx: Pick<WriteContext, "newId" | "clock" | "actor">,
  { listing, ...given }: NewVersion,
): Promise<ListingVersion> {
  const now = ctx.clock.now();
  const version: ListingVersion = {
    ...given,
    id: ctx.newId("listingVersion"),
    listingId: listing.id,
    organizationId: listing.organizationId,
    state: "draft",
    appealedFrom: null,
    revision: 1,
    ruleSet: null,
    queuedAt: null,
    stageBeganAt: now,
    stageDueAt: null,
    escalatedAt: null,
    reviewerId: null,
    decidedBy: null,
    publishedAt: null,
    createdBy: actorIdOf(ctx.actor),
    createdAt: now,
    updatedAt: now,
  };
  await tx.insert(listingVersions).values(version);
  return version;
}
