import type { Db } from "@sundial/db";
import { and, eq, inArray } from "drizzle-orm";
import { apiKeys } from "./tables.ts";

export interface KeyOwner {
  readonly id: string;
  readonly name: string;
  /** The id of the person, key or job that made it. */
  readonly createdBy: string;
}

/** Who made these keys of an organization, in either mode: people answer for both. For mails of the system. */
export function listKeyOwners(
  db: Db,
  { organizationId, keyIds }: { readonly organizationId: string; readonly keyIds: readonly string[] },
): Promise<KeyOwner[]> {
  return db
    .select({ id: apiKeys.id, name: apiKeys.name, createdBy: apiKeys.createdBy })
    .from(apiKeys)
    .where(and(eq(apiKeys.organizationId, organizationId), inArray(apiKeys.id, [...keyIds])));
}
