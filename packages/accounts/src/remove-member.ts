import { audit, inTransaction, type WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { and, eq } from "drizzle-orm";
import { findMember, lockOrganization } from "./lookup.ts";
import { assertAnotherOwner, assertMayHandle } from "./owner-rules.ts";
import { members, sessions } from "./tables.ts";
import type { Member } from "./types.ts";

/**
 * Takes a person out of the organization; keys they made go on working, tokens they hold end within five minutes.
 * Throws `role_not_allowed`, `last_owner`.
 */
export async function removeMember(ctx: WriteContext, input: { readonly memberId: string }): Promise<Member> {
  requireScope(ctx, "members.write");
  const organizationId = ctx.organization.id;
  return inTransaction(ctx, async (tx) => {
    await lockOrganization(tx, organizationId);
    const member = await findMember(tx, organizationId, input.memberId);
    assertMayHandle(ctx.actor, member.role);
    await assertAnotherOwner(tx, organizationId, member);
    await tx.delete(members).where(and(eq(members.organizationId, organizationId), eq(members.id, member.id)));
    await tx
      .update(sessions)
      .set({ activeOrganizationId: null })
      .where(and(eq(sessions.userId, member.userId), eq(sessions.activeOrganizationId, organizationId)));
    await audit(tx, ctx, {
      action: "member.removed",
      target: member.id,
      before: { userId: member.userId, role: member.role },
    });
    return member;
  });
}
