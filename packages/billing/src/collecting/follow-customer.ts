import { eq } from "drizzle-orm";
import { billingCustomers } from "../tables/collecting.ts";
import type { CollectorHandlers } from "./handle-collector-event.ts";

/** A customer that was deleted at the collector is none here either: the next checkout makes a new one. */
export const followCustomer: CollectorHandlers["customer"] = async ({ db }, id, customer) => {
  if (customer) return;
  await db.delete(billingCustomers).where(eq(billingCustomers.customerId, id));
};

/** A checkout that was paid makes its customer the organization's, also when it was begun by hand at the collector. */
export const followCheckout: CollectorHandlers["checkout"] = async ({ db, clock }, _, checkout) => {
  if (checkout?.state !== "complete" || !checkout.customerId || !checkout.organizationId) return;
  const { organizationId, customerId } = checkout;
  await db
    .insert(billingCustomers)
    .values({ organizationId, customerId, createdAt: clock.now() })
    .onConflictDoNothing();
  await db.update(billingCustomers).set({ customerId }).where(eq(billingCustomers.organizationId, organizationId));
};
