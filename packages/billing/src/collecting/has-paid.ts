import type { Db } from "@sundial/db";
import { and, eq } from "drizzle-orm";
import { invoices } from "../tables.ts";

/** Whether the collector ever collected from the organization. Having begun a checkout, or opened a page there, is not enough. */
export async function hasPaid(db: Db, organizationId: string): Promise<boolean> {
  const [row] = await db
    .select({ id: invoices.id })
    .from(invoices)
    .where(
      and(
        eq(invoices.organizationId, organizationId),
        eq(invoices.collector, "stripe"),
        eq(invoices.reason, "subscription_start"),
        eq(invoices.status, "paid"),
      ),
    )
    .limit(1);
  return row !== undefined;
}
