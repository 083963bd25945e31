import { audit, inTransaction, type WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import type { Role } from "@sundial/kernel";
import { and, eq } from "drizzle-orm";
import { findMember, lockOrganization } from "./lookup.ts";
import { assertAnotherOwner, assertMayHandle } from "./owner-rules.ts";
import { members } from "./tables.ts";
import type { Member } from "./types.ts";

export interface UpdateMemberInput {
  readonly memberId: string;
  readonly role: Role;
}

/** Changes a member's role; their tokens follow within five minutes. Throws `role_not_allowed`, `last_owner`. */
export async function updateMember(ctx: WriteContext, input: UpdateMemberInput): Promise<Member> {
  requireScope(ctx, "members.write");
  const organizationId = ctx.organization.id;
  return inTransaction(ctx, async (tx) => {
    await lockOrganization(tx, organizationId);
    const before = await findMember(tx, organizationId, input.memberId);
    assertMayHandle(ctx.actor, before.role, input.role);
    if (input.role !== "owner") await assertAnotherOwner(tx, organizationId, before);
    await tx
      .update(members)
      .set({ role: input.role })
      .where(and(eq(members.organizationId, organizationId), eq(members.id, before.id)));
    await audit(tx, ctx, {
      action: "member.updated",
      target: before.id,
      before: { role: before.role },
      after: { role: input.role },
    });
    return { ...before, role: input.role };
  });
}
