import type { ReadContext } from "@sundial/db";
import { eq } from "drizzle-orm";
import type { Collector } from "../collector.ts";
import { billingCustomers } from "../tables/collecting.ts";

/** The collector's customer of the context's organization; made there when there is none. Several at once come to the same one. */
export async function ensureBillingCustomer(
  ctx: Pick<ReadContext, "db" | "clock" | "organization">,
  collector: Pick<Collector, "createCustomer">,
  person: { readonly name: string; readonly email: string | null },
): Promise<string> {
  const organizationId = ctx.organization.id;
  const known = await findBillingCustomer(ctx);
  if (known !== null) return known;
  const customerId = await collector.createCustomer({ organizationId, ...person });
  await ctx.db
    .insert(billingCustomers)
    .values({ organizationId, customerId, createdAt: ctx.clock.now() })
    .onConflictDoNothing();
  return (await findBillingCustomer(ctx)) ?? customerId;
}

/** Null when the organization has none. */
export async function findBillingCustomer(ctx: Pick<ReadContext, "db" | "organization">): Promise<string | null> {
  const [row] = await ctx.db
    .select({ customerId: billingCustomers.customerId })
    .from(billingCustomers)
    .where(eq(billingCustomers.organizationId, ctx.organization.id));
  return row?.customerId ?? null;
}
