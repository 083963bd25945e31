import type { Db } from "@sundial/db";
import { coreErrors } from "@sundial/errors";
import { and, eq } from "drizzle-orm";
import { invitations, members, organizations, users } from "./tables.ts";
import type { Member, Organization } from "./types.ts";

export const memberColumns = {
  id: members.id,
  userId: members.userId,
  email: users.email,
  name: users.name,
  role: members.role,
  createdAt: members.createdAt,
};

/** The organization, or `resource_not_found`. */
export async function findOrganization(db: Db, organizationId: string): Promise<Organization> {
  const [row] = await db.select().from(organizations).where(eq(organizations.id, organizationId));
  if (!row) throw notFound("organization", organizationId);
  return row;
}

/**
 * Locks the organization's row until the transaction ends, so that rules over several rows (the last owner, a limit) hold under
 * concurrency. Returns the organization, or throws `resource_not_found`.
 */
export async function lockOrganization(tx: Db, organizationId: string): Promise<Organization> {
  const [row] = await tx.select().from(organizations).where(eq(organizations.id, organizationId)).for("no key update");
  if (!row) throw notFound("organization", organizationId);
  return row;
}

/** The member of that organization, or `resource_not_found`. */
export async function findMember(db: Db, organizationId: string, memberId: string): Promise<Member> {
  const [row] = await db
    .select(memberColumns)
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.organizationId, organizationId), eq(members.id, memberId)));
  if (!row) throw notFound("member", memberId);
  return row;
}

/** The person's membership in that organization, or null. */
export async function findMembership(db: Db, organizationId: string, userId: string): Promise<Member | null> {
  const [row] = await db
    .select(memberColumns)
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.organizationId, organizationId), eq(members.userId, userId)));
  return row ?? null;
}

/** The stored row of an invitation of that organization, or `resource_not_found`. */
export async function findInvitation(db: Db, organizationId: string, invitationId: string) {
  const [row] = await db
    .select()
    .from(invitations)
    .where(and(eq(invitations.organizationId, organizationId), eq(invitations.id, invitationId)));
  if (!row) throw notFound("invitation", invitationId);
  return row;
}

/** The person, or `resource_not_found`. */
export async function findUser(db: Db, userId: string) {
  const [row] = await db.select().from(users).where(eq(users.id, userId));
  if (!row) throw notFound("person", userId);
  return row;
}

export function notFound(resource: string, id: string) {
  return coreErrors.resource_not_found({ resource, id });
}
