import type { Db } from "@sundial/db";
import { inArray } from "drizzle-orm";
import { users } from "./tables.ts";

/** A person as other people see them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Those of the people who exist, by id. For jobs, for the operator, and for what shows who did something. */
export async function findPeople(db: Db, ids: readonly string[]): Promise<Map<string, Person>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .where(inArray(users.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row]));
}
