import type { Db } from "@sundial/db";
import { and, eq } from "drizzle-orm";
import { marketplaceTermsAcceptances } from "../tables.ts";

/** The version of the terms for partners that is in force then. */
export function termsInForce(_at: Date): { readonly version: string } {
  return { version: "2026-11-26" };
}

/** Whether the organization has accepted the terms that are in force then. */
export async function hasAcceptedTerms(db: Db, organizationId: string, at: Date): Promise<boolean> {
  const rows = await db
    .select({ version: marketplaceTermsAcceptances.termsVersion })
    .from(marketplaceTermsAcceptances)
    .where(
      and(
        eq(marketplaceTermsAcceptances.organizationId, organizationId),
        eq(marketplaceTermsAcceptances.termsVersion, termsInForce(at).version),
      ),
    );
  return rows.length > 0;
}
