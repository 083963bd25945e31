import type { Db } from "@sundial/db";
import { eq } from "drizzle-orm";
import { billingCustomers } from "../tables/collecting.ts";

/** Whether the collector has the organization as a customer. It stays one, and is charged by the collector itself, while the key to the collector is missing. */
export async function isBillingCustomer(db: Db, organizationId: string): Promise<boolean> {
  const [customer] = await db
    .select({ id: billingCustomers.customerId })
    .from(billingCustomers)
    .where(eq(billingCustomers.organizationId, organizationId));
  return customer !== undefined;
}
