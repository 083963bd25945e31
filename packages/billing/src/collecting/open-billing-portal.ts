import { findOrganization } from "@sundial/accounts";
import type { ReadContext } from "@sundial/db";
import { requireLiveMode, requireScope } from "@sundial/errors";
import { billingErrors } from "../errors.ts";
import type { CheckoutDeps } from "./create-checkout.ts";
import { ensureBillingCustomer } from "./ensure-billing-customer.ts";

/** Makes a page of the collector with means of payment and receipts. Throws `payments_not_configured`. */
export async function openBillingPortal(
  ctx: ReadContext,
  { collector, portalUrl }: Pick<CheckoutDeps, "collector" | "portalUrl">,
): Promise<{ readonly url: string }> {
  requireScope(ctx, "billing.write");
  requireLiveMode(ctx);
  if (!collector) throw billingErrors.payments_not_configured();
  const { name } = await findOrganization(ctx.db, ctx.organization.id);
  const customerId = await ensureBillingCustomer(ctx, collector, { name, email: null });
  const { url } = await collector.openPortal({ customerId, returnUrl: `${portalUrl}/console/billing` });
  return { url };
}
