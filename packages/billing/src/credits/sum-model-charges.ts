import { findOrganization } from "@sundial/accounts";
import type { ReadContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import type { Picodollars } from "@sundial/kernel";
import { sumUsage } from "@sundial/usage";
import { chargedOutcomes } from "../charged-outcomes.ts";
import { cutSegments } from "../invoices/cut-segments.ts";
import type { InvoicingDeps } from "../invoices/invoicing-deps.ts";
import { priceTokensOf } from "../invoices/price-tokens-of.ts";
import { priceStretchesOf } from "../rating/price-stretches-of.ts";
import { findSubscription } from "../subscriptions/lookup.ts";

export interface ModelChargesInput {
  readonly model: string;
  /** Half-open, in whole minutes. */
  readonly start: Date;
  readonly end: Date;
}

/**
 * What the organization's live usage of one model in `[start, end)` costs at the prices of the plans that it was on, before tokens that a plan includes: nobody can say which
 * of them were this model's.
 */
export async function sumModelCharges(
  ctx: ReadContext,
  { model, start, end }: ModelChargesInput,
  deps: InvoicingDeps,
): Promise<Picodollars> {
  requireScope(ctx, "billing.read");
  const organization = await findOrganization(ctx.db, ctx.organization.id);
  const subscription = await findSubscription(ctx.db, { organization, plans: deps.plans, at: end });
  const live = { ...ctx, mode: "live" as const };
  let sum = 0n;
  for (const { startsAt, endsAt, plan } of cutSegments(subscription, { start, end })) {
    const segment = { period: { index: 0, start, end }, start: startsAt, end: endsAt, plan };
    for (const stretch of priceStretchesOf(segment, deps.prices)) {
      const used = await sumUsage(live, { start: stretch.start, end: stretch.end, model, outcomes: chargedOutcomes });
      const priced = used.flatMap((one) => priceTokensOf(one, { plan, at: stretch.start }, deps));
      for (const { tokenClass, tokens } of priced)
        sum += tokens * (deps.prices.priceAt(plan, model, tokenClass, stretch.start)?.picodollars ?? 0n);
    }
  }
  return sum;
}
