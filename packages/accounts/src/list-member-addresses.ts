import type { Db } from "@sundial/db";
import type { Role } from "@sundial/kernel";
import { and, asc, eq, inArray, or } from "drizzle-orm";
import { members, users } from "./tables.ts";

export interface MemberAddress {
  readonly userId: string;
  readonly email: string;
  readonly role: Role;
}

/** The organization's people who have one of the roles or are named, each once, with their mail addresses. For mails of the system. */
export function listMemberAddresses(
  db: Db,
  input: { readonly organizationId: string; readonly roles: readonly Role[]; readonly userIds: readonly string[] },
): Promise<MemberAddress[]> {
  const { organizationId, roles, userIds } = input;
  return db
    .select({ userId: users.id, email: users.email, role: members.role })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(
      and(
        eq(members.organizationId, organizationId),
        or(inArray(members.role, [...roles]), inArray(members.userId, [...userIds])),
      ),
    )
    .orderBy(asc(members.id));
}
