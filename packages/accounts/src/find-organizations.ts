import type { Db } from "@sundial/db";
import { inArray } from "drizzle-orm";
import { organizations } from "./tables.ts";
import type { Organization } from "./types.ts";

/** Those of the organizations that exist, by id. For jobs and for the operator. */
export async function findOrganizations(db: Db, ids: readonly string[]): Promise<Map<string, Organization>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select()
    .from(organizations)
    .where(inArray(organizations.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row]));
}
