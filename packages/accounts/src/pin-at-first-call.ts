import type { Db } from "@sundial/db";
import { and, eq, isNull } from "drizzle-orm";
import { announceCredentialChange } from "./events.ts";
import { findOrganization } from "./lookup.ts";
import { organizations } from "./tables.ts";

/**
 * Pins the version for an organization that has no pin yet, and returns the pin that holds: of calls that race, the first one's.
 * It is no change that could be rolled back.
 */
export async function pinAtFirstCall(
  db: Db,
  input: { readonly organizationId: string; readonly version: string },
): Promise<string> {
  const { organizationId, version } = input;
  return db.transaction(async (tx) => {
    const [pinned] = await tx
      .update(organizations)
      .set({ versionPin: version })
      .where(and(eq(organizations.id, organizationId), isNull(organizations.versionPin)))
      .returning({ versionPin: organizations.versionPin });
    if (pinned) {
      await announceCredentialChange(tx, organizationId);
      return version;
    }
    return (await findOrganization(tx, organizationId)).versionPin ?? version;
  });
}
