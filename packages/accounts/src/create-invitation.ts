import { audit, type Db, inTransaction } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { type Actor, actorIdOf, type Role } from "@sundial/kernel";
import { and, count, eq, gt } from "drizzle-orm";
import { countMembers } from "./count-members.ts";
import { accountErrors } from "./errors.ts";
import { findUser, lockOrganization } from "./lookup.ts";
import { enqueueMail } from "./mail/enqueue-mail.ts";
import { invitationMail } from "./mail/invitation-mail.ts";
import { assertMayHandle } from "./owner-rules.ts";
import { invitations, members, users } from "./tables.ts";
import type { Invitation, MailContext, SeatRules } from "./types.ts";
import { withCurrentStatus } from "./with-current-status.ts";

export interface CreateInvitationInput {
  readonly email: string;
  readonly role: Role;
}

export const invitationDays = 7;

/**
 * Invites the owner of an e-mail address, for seven days, and sends them a mail.
 * Throws `role_not_allowed`, `already_a_member`, `invitation_pending`, and what `seats` throws when there is no seat for one more than the members and
 * those with an open invitation.
 */
export async function createInvitation(
  ctx: MailContext,
  input: CreateInvitationInput,
  seats: Pick<SeatRules, "assertSeats">,
): Promise<Invitation> {
  requireScope(ctx, "members.write");
  assertMayHandle(ctx.actor, input.role);
  const now = ctx.clock.now();
  const invitation: Invitation = {
    id: ctx.newId("invitation"),
    organizationId: ctx.organization.id,
    email: input.email.trim().toLowerCase(),
    role: input.role,
    status: "pending",
    invitedBy: actorIdOf(ctx.actor),
    expiresAt: new Date(now.getTime() + invitationDays * 86_400_000),
    createdAt: now,
  };
  return inTransaction(ctx, async (tx) => {
    const organization = await lockOrganization(tx, ctx.organization.id);
    await assertNoMember(tx, invitation);
    await closeExpired(tx, ctx, invitation);
    const people = (await countMembers(tx, organization.id)) + (await countOpen(tx, organization.id, now)) + 1;
    await seats.assertSeats(tx, { organization, people });
    await tx.insert(invitations).values(invitation);
    const { id, email, role } = invitation;
    await audit(tx, ctx, { action: "invitation.created", target: id, after: { email, role } });
    const mail = invitationMail({
      organizationName: organization.name,
      inviter: await inviterName(tx, ctx.actor),
      role,
      expiresAt: invitation.expiresAt,
      portalUrl: ctx.mail.portalUrl,
    });
    await enqueueMail(tx, { ...ctx, secret: ctx.mail.secret }, { to: email, ...mail });
    return invitation;
  });
}

async function assertNoMember(tx: Db, { organizationId, email }: Invitation) {
  const [member] = await tx
    .select({ id: members.id })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.organizationId, organizationId), eq(users.email, email)));
  if (member) throw accountErrors.already_a_member({ email }, { param: "email" });
}

async function closeExpired(tx: Db, ctx: MailContext, { organizationId, email }: Invitation) {
  const [open] = await tx
    .select()
    .from(invitations)
    .where(
      and(
        eq(invitations.organizationId, organizationId),
        eq(invitations.email, email),
        eq(invitations.status, "pending"),
      ),
    );
  if (!open) return;
  if (withCurrentStatus(open, ctx.clock).status === "pending")
    throw accountErrors.invitation_pending({ email, id: open.id }, { param: "email" });
  await tx.update(invitations).set({ status: "expired" }).where(eq(invitations.id, open.id));
}

async function countOpen(tx: Db, organizationId: string, now: Date): Promise<number> {
  const isOpen = and(eq(invitations.status, "pending"), gt(invitations.expiresAt, now));
  const [row] = await tx
    .select({ open: count() })
    .from(invitations)
    .where(and(eq(invitations.organizationId, organizationId), isOpen));
  return row?.open ?? 0;
}

async function inviterName(tx: Db, actor: Actor): Promise<string | null> {
  if (actor.kind !== "person") return null;
  const person = await findUser(tx, actor.userId);
  return person.name === "" ? person.email : `${person.name} (${person.email})`;
}
