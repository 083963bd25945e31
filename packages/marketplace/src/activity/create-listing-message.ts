import { findMembership, type MailContext, type PersonWriteContext, scopesOfRole } from "@sundial/accounts";
import { audit, type Db, inTransaction } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { findListingVersion, findVersionToReview, notFound } from "../lookup.ts";
import { findReviewer } from "../reviewers/find-reviewer.ts";
import { listingMessages } from "../tables.ts";
import type { ListingVersion } from "../types.ts";
import { mailMessage } from "./mail-message.ts";
import { type Activity, nameAuthors, toMessage } from "./read-activity.ts";

export interface CreateListingMessageInput {
  readonly listingId: string;
  readonly versionId: string;
  readonly text: string;
}

/** Writes to the other side, which gets a mail too: as a member of the partner with `marketplace.write`, or else as a reviewer. */
export async function createListingMessage(
  ctx: PersonWriteContext & MailContext,
  input: CreateListingMessageInput,
): Promise<Activity> {
  return inTransaction(ctx, async (tx) => {
    const { version, role } = await findSide(tx, ctx, input);
    const message = {
      id: ctx.newId("message"),
      listingId: version.listingId,
      versionId: version.id,
      organizationId: version.organizationId,
      role,
      authorId: ctx.actor.userId,
      text: input.text,
      createdAt: ctx.clock.now(),
    };
    await tx.insert(listingMessages).values(message);
    const { id: target } = message;
    const organization = { id: version.organizationId };
    const entry = { action: "listing_message.created", target, after: { role }, byOperator: role === "reviewer" };
    await audit(tx, { ...ctx, organization }, entry);
    await mailMessage(tx, ctx, { version, role, text: input.text });
    const [activity] = await nameAuthors(tx, role, [toMessage(message)]);
    if (!activity) throw new Error(`the message ${target} is gone`);
    return activity;
  });
}

/** On which side of the version the caller is. The token's organization does not matter: people write about what they are members of. */
async function findSide(
  tx: Db,
  ctx: PersonWriteContext,
  input: CreateListingMessageInput,
): Promise<{ version: ListingVersion; role: "partner" | "reviewer" }> {
  const { listingId, versionId } = input;
  const reviewer = await findReviewer(tx, ctx.actor.userId);
  const organizationId = ctx.organization.id;
  if (!reviewer) {
    const version = await findListingVersion(tx, { organizationId, listingId, versionId });
    requireScope(ctx, "marketplace.write");
    return { version, role: "partner" };
  }
  const version = await findVersionToReview(tx, versionId);
  if (version.listingId !== listingId) throw notFound("listing", listingId);
  const membership = await findMembership(tx, version.organizationId, ctx.actor.userId);
  if (!membership) return { version, role: "reviewer" };
  // A reviewer is a partner where he is a member, as he judges nothing there.
  requireScope({ actor: { ...ctx.actor, scopes: scopesOfRole(membership.role) } }, "marketplace.write");
  return { version, role: "partner" };
}
