import type { Db } from "@sundial/db";
import { asc } from "drizzle-orm";
import { billingCustomers } from "../tables/collecting.ts";

/** The organizations that are customers of the collector. */
export async function listBillingCustomers(db: Db): Promise<readonly string[]> {
  const rows = await db
    .select({ id: billingCustomers.organizationId })
    .from(billingCustomers)
    .orderBy(asc(billingCustomers.organizationId));
  return rows.map(({ id }) => id);
}
