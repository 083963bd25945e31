import type { Db } from "@sundial/db";
import { and, eq, isNotNull } from "drizzle-orm";
import { billingCustomers } from "../tables/collecting.ts";

/** Whether the organization completed a checkout of the collector, which has a means of payment since. Having begun one, or opened a page there, is not enough. */
export async function hasPaid(db: Db, organizationId: string): Promise<boolean> {
  const [row] = await db
    .select({ at: billingCustomers.checkedOutAt })
    .from(billingCustomers)
    .where(and(eq(billingCustomers.organizationId, organizationId), isNotNull(billingCustomers.checkedOutAt)));
  return row !== undefined;
}
