import type { Db } from "@sundial/db";
import type { Role } from "@sundial/kernel";
import { and, asc, eq, inArray } from "drizzle-orm";
import { members, users } from "./tables.ts";

/** The mail addresses of the organization's people who have one of the roles. For mails of the system. */
export async function listRoleAddresses(
  db: Db,
  { organizationId, roles }: { readonly organizationId: string; readonly roles: readonly Role[] },
): Promise<string[]> {
  const rows = await db
    .select({ email: users.email })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.organizationId, organizationId), inArray(members.role, [...roles])))
    .orderBy(asc(members.id));
  return rows.map(({ email }) => email);
}
