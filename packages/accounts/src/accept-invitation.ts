import { audit, type Db, inTransaction } from "@sundial/db";
import { and, eq, type SQL } from "drizzle-orm";
import { countMembers } from "./count-members.ts";
import { accountErrors } from "./errors.ts";
import { findUser, lockOrganization, notFound } from "./lookup.ts";
import { invitations, members } from "./tables.ts";
import type { Member, Organization, OwnOrganization, PersonWriteContext, SeatRules } from "./types.ts";

/**
 * Makes the calling person a member of the organization that invited their verified e-mail address, and returns it with their role.
 * Throws `resource_not_found` (also for an invitation to someone else, or one already used), `invitation_expired`, `already_a_member`, and what
 * `seats` throws when there is no seat left.
 */
export async function acceptInvitation(
  ctx: PersonWriteContext,
  input: { readonly invitationId: string },
  seats: Pick<SeatRules, "takeSeats">,
): Promise<{ readonly organization: OwnOrganization; readonly member: Member }> {
  return inTransaction(ctx, async (tx) => {
    const person = await findUser(tx, ctx.actor.userId);
    const received = receivedBy(person, input.invitationId);
    const organization = await lockInvitingOrganization(tx, received);
    const invitation = await takeInvitation(tx, ctx, received);
    const { role } = invitation;
    const row = { id: ctx.newId("member"), userId: person.id, role, createdAt: ctx.clock.now() };
    const inserted = await tx
      .insert(members)
      .values({ ...row, organizationId: organization.id })
      .onConflictDoNothing()
      .returning({ id: members.id });
    if (inserted.length === 0) throw accountErrors.already_a_member({ email: person.email });
    const people = await countMembers(tx, organization.id);
    await seats.takeSeats(tx, { ...ctx, organization }, { organization, people });
    await audit(
      tx,
      { ...ctx, organization },
      { action: "invitation.accepted", target: invitation.id, after: { memberId: row.id, userId: person.id, role } },
    );
    return { organization: { ...organization, role }, member: { ...row, email: person.email, name: person.name } };
  });
}

interface Received {
  readonly invitationId: string;
  readonly isTheirs: SQL | undefined;
}

/** The open invitation of that id, to that person's address and no other. */
function receivedBy(person: Awaited<ReturnType<typeof findUser>>, invitationId: string): Received {
  if (!person.emailVerified) throw notFound("invitation", invitationId);
  const { id, email, status } = invitations;
  return { invitationId, isTheirs: and(eq(id, invitationId), eq(email, person.email), eq(status, "pending")) };
}

/** Everyone locks the organization before its invitations: the other order could deadlock with `createInvitation`. */
async function lockInvitingOrganization(tx: Db, { invitationId, isTheirs }: Received): Promise<Organization> {
  const [invitation] = await tx
    .select({ organizationId: invitations.organizationId })
    .from(invitations)
    .where(isTheirs);
  if (!invitation) throw notFound("invitation", invitationId);
  return lockOrganization(tx, invitation.organizationId);
}

async function takeInvitation(tx: Db, ctx: PersonWriteContext, { invitationId, isTheirs }: Received) {
  const [invitation] = await tx.update(invitations).set({ status: "accepted" }).where(isTheirs).returning();
  if (!invitation) throw notFound("invitation", invitationId);
  if (invitation.expiresAt <= ctx.clock.now())
    throw accountErrors.invitation_expired({ id: invitation.id, expired_at: invitation.expiresAt.toISOString() });
  return invitation;
}
