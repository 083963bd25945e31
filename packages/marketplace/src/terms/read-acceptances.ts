import type { Db } from "@sundial/db";
import { eq } from "drizzle-orm";
import { marketplaceTermsAcceptances } from "../tables.ts";

/** When the organization accepted which terms, by their version. */
export async function readAcceptances(db: Db, organizationId: string): Promise<ReadonlyMap<string, Date>> {
  const rows = await db
    .select({ version: marketplaceTermsAcceptances.termsVersion, at: marketplaceTermsAcceptances.acceptedAt })
    .from(marketplaceTermsAcceptances)
    .where(eq(marketplaceTermsAcceptances.organizationId, organizationId));
  return new Map(rows.map(({ version, at }) => [version, at]));
}
