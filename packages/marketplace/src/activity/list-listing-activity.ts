import type { ReadContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import type { Page, PageInput } from "@sundial/kernel";
import { findListing } from "../lookup.ts";
import { type Activity, readActivity } from "./read-activity.ts";

/** Moves and messages of a listing of the organization, newest first. */
export async function listListingActivity(
  ctx: ReadContext,
  input: PageInput & { readonly listingId: string },
): Promise<Page<Activity>> {
  requireScope(ctx, "marketplace.read");
  const { id: listingId } = await findListing(ctx.db, ctx.organization.id, input.listingId);
  return readActivity(ctx.db, { ...input, listingId, reader: "partner" });
}
