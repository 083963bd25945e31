import type { Db } from "@sundial/db";
import { addFindings } from "../findings/add-findings.ts";
import { findVersionToReview, lockListing } from "../lookup.ts";
import type { MarketplaceContext } from "../marketplace-context.ts";
import { assertIndependent } from "../reviewers/assert-independent.ts";
import type { ListingVersion } from "../types.ts";
import { chooseWay } from "./choose-way.ts";
import { followUp } from "./follow-up.ts";
import { supersedeFormer } from "./supersede-former.ts";
import type { TransitionInput } from "./transition-input.ts";
import { writeMove } from "./write-move.ts";

/**
 * Moves a version as the table of transitions says, with all that follows from it, in the caller's transaction and under a lock of the listing's row.
 * Nothing else writes `state`. Throws `listing_transition_not_allowed`, or the code of the guard that holds it back.
 */
export async function transitionVersion(
  tx: Db,
  ctx: MarketplaceContext,
  input: TransitionInput,
): Promise<ListingVersion> {
  const listing = await lockListing(tx, input.version.organizationId, input.version.listingId);
  const version = await findVersionToReview(tx, input.version.id);
  if (input.role === "reviewer") await assertIndependent(tx, ctx, version);
  const { to } = await chooseWay(tx, ctx, { listing, version, input });
  if (input.event === "publish") await supersedeFormer(tx, ctx, version);
  const moved = await writeMove(tx, ctx, { version, to, input });
  await followUp(tx, ctx, { from: version, moved, input });
  if (input.role === "reviewer") await addFindings(tx, ctx, { version: moved, findings: input.findings ?? [] });
  return moved;
}
