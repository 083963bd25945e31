import type { Db } from "@sundial/db";
import type { Actor, Role } from "@sundial/kernel";
import { and, count, eq } from "drizzle-orm";
import { accountErrors } from "./errors.ts";
import { members } from "./tables.ts";
import type { Member } from "./types.ts";

/** Throws `role_not_allowed` when the roles in play include owner and the caller is not one. Keys never act as an owner. */
export function assertMayHandle(actor: Actor, ...rolesInPlay: readonly Role[]): void {
  if (!rolesInPlay.includes("owner") || actor.kind === "system") return;
  if (actor.kind === "person" && actor.role === "owner") return;
  throw accountErrors.role_not_allowed({ role: "owner" });
}

/** Throws `last_owner` when no other owner would be left. The organization's row must be locked. */
export async function assertAnotherOwner(tx: Db, organizationId: string, member: Member): Promise<void> {
  if (member.role !== "owner") return;
  const [owners] = await tx
    .select({ count: count() })
    .from(members)
    .where(and(eq(members.organizationId, organizationId), eq(members.role, "owner")));
  if ((owners?.count ?? 0) <= 1) throw accountErrors.last_owner({ id: member.id });
}
