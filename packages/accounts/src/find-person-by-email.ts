import type { Db } from "@sundial/db";
import { eq } from "drizzle-orm";
import type { Person } from "./find-people.ts";
import { users } from "./tables.ts";

/** The person with that address, in whatever case it is written; null when nobody has signed in with it. For the operator. */
export async function findPersonByEmail(db: Db, email: string): Promise<Person | null> {
  const [row] = await db
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .where(eq(users.email, email.trim().toLowerCase()));
  return row ?? null;
}
