import type { Db } from "@sundial/db";
import { eq } from "drizzle-orm";
import { members } from "../tables.ts";

/** The organization a person acts in when none is named: the session's active one, else their only one, else none. */
export async function chooseOrganization(
  db: Db,
  session: { readonly userId: string; readonly activeOrganizationId: string | null },
): Promise<string | null> {
  const rows = await db
    .select({ organizationId: members.organizationId })
    .from(members)
    .where(eq(members.userId, session.userId));
  const active = rows.find((row) => row.organizationId === session.activeOrganizationId);
  return active?.organizationId ?? (rows.length === 1 ? (rows[0]?.organizationId ?? null) : null);
}
