import type { Db } from "@sundial/db";
import { count, eq } from "drizzle-orm";
import { members } from "./tables.ts";

/** How many people the organization has. */
export async function countMembers(db: Db, organizationId: string): Promise<number> {
  const [row] = await db.select({ members: count() }).from(members).where(eq(members.organizationId, organizationId));
  return row?.members ?? 0;
}
