import { audit, inTransaction, type WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { and, eq } from "drizzle-orm";
import { findInvitation, notFound } from "./lookup.ts";
import { invitations } from "./tables.ts";
import type { Invitation } from "./types.ts";

/** Takes an open invitation back. One that was accepted, revoked or replaced counts as not there (`resource_not_found`). */
export async function revokeInvitation(
  ctx: WriteContext,
  input: { readonly invitationId: string },
): Promise<Invitation> {
  requireScope(ctx, "members.write");
  const organizationId = ctx.organization.id;
  return inTransaction(ctx, async (tx) => {
    const invitation = await findInvitation(tx, organizationId, input.invitationId);
    const revoked = await tx
      .update(invitations)
      .set({ status: "revoked" })
      .where(
        and(
          eq(invitations.organizationId, organizationId),
          eq(invitations.id, invitation.id),
          eq(invitations.status, "pending"),
        ),
      )
      .returning({ id: invitations.id });
    if (revoked.length === 0) throw notFound("open invitation", invitation.id);
    const { email, role } = invitation;
    await audit(tx, ctx, { action: "invitation.revoked", target: invitation.id, before: { email, role } });
    return { ...invitation, status: "revoked" };
  });
}
