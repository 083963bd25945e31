import { findMembership } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import { actorIdOf, type CallContext } from "@sundial/kernel";
import { marketplaceErrors } from "../errors.ts";
import type { ListingVersion } from "../types.ts";
import { barTexts } from "./find-bar.ts";

/** Nobody judges what an organization of his own offers. Throws `another_reviewer_required`. */
export async function assertIndependent(
  db: Db,
  ctx: Pick<CallContext, "actor">,
  version: Pick<ListingVersion, "organizationId">,
): Promise<void> {
  if ((await findMembership(db, version.organizationId, actorIdOf(ctx.actor))) === null) return;
  throw marketplaceErrors.another_reviewer_required({ reason: barTexts.own_organization });
}
