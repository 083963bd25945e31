import { findOrganization } from "@sundial/accounts";
import type { ReadContext } from "@sundial/db";
import { requireLiveMode, requireScope } from "@sundial/errors";
import type { Collector } from "../collector.ts";
import { billingErrors } from "../errors.ts";
import { requirePlan } from "../plans/require-plan.ts";
import type { Plan } from "../plans/types.ts";
import type { PriceBook } from "../pricing/types.ts";
import { assertSeats } from "../subscriptions/assert-seats.ts";
import { assertSelfService } from "../subscriptions/assert-self-service.ts";
import { findSubscription } from "../subscriptions/lookup.ts";
import { ensureBillingCustomer } from "./ensure-billing-customer.ts";
import { planItems } from "./plan-items.ts";

export interface CreateCheckoutInput {
  readonly plan: string;
  readonly seats?: number | undefined;
}

export interface CheckoutDeps {
  readonly plans: ReadonlyMap<string, Plan>;
  readonly prices: PriceBook;
  readonly collector: Collector | null;
  readonly portalUrl: string;
}

/** How long the collector keeps such a page. */
const pageMs = 24 * 3_600_000;

/**
 * Makes a page of the collector on which the plan is paid for; the plan begins when it is. Throws `payments_not_configured`, `unknown_plan`,
 * `plan_needs_agreement`, `seats_below_members`, `seat_limit_reached`.
 */
export async function createCheckout(
  ctx: ReadContext,
  input: CreateCheckoutInput,
  { plans, prices, collector, portalUrl }: CheckoutDeps,
): Promise<{ readonly url: string; readonly expiresAt: Date }> {
  requireScope(ctx, "billing.write");
  requireLiveMode(ctx);
  if (!collector) throw billingErrors.payments_not_configured();
  const organization = await findOrganization(ctx.db, ctx.organization.id);
  const { id, name } = organization;
  const plan = requirePlan(plans, input.plan);
  assertSelfService(plans, organization.plan, plan);
  const seats = input.seats ?? plan.seats.included;
  await assertSeats(ctx.db, id, { plan, seats });
  const at = ctx.clock.now();
  const customerId = await ensureBillingCustomer(ctx, collector, { name, email: null });
  const { hasBegun, periodEnd } = await findSubscription(ctx.db, { organization, plans, at });
  const { url } = await collector.startCheckout({
    customerId,
    organizationId: id,
    planId: plan.id,
    seats,
    prices: planItems({ advance: { plan, seats }, usage: plan, at }, prices),
    // The rest of a month that is under way here is charged by its own invoice.
    chargesFrom: hasBegun ? periodEnd : null,
    successUrl: `${portalUrl}/console/billing?checkout=done`,
    cancelUrl: `${portalUrl}/console/billing?checkout=cancelled`,
  });
  return { url, expiresAt: new Date(at.getTime() + pageMs) };
}
