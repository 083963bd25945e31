import { findOrganization } from "@sundial/accounts";
import type { ReadContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { computeInvoice } from "../invoicing/compute-invoice.ts";
import { previewInvoice } from "../invoicing/preview-invoice.ts";
import type { ComputedInvoice } from "../invoicing/types.ts";
import { periodAt } from "../periods/period-at.ts";
import { assertSold } from "../subscriptions/assert-seats.ts";
import type { SubscriptionChange } from "../subscriptions/change-subscription.ts";
import { decideChange, type PlanChange } from "../subscriptions/decide-change.ts";
import { findSubscription, nextMinute } from "../subscriptions/lookup.ts";
import type { Subscription } from "../subscriptions/types.ts";
import { gatherInvoice } from "./gather-invoice.ts";
import type { InvoicingDeps } from "./invoicing-deps.ts";
import { computeStartInvoice } from "./start-invoice.ts";

/** What the next invoice would be. */
export interface InvoicePreview {
  readonly plan: string;
  readonly seats: number;
  /** When the change asked for would begin; null when there is none. */
  readonly takesEffectAt: Date | null;
  /** The month that it is for, half-open. */
  readonly period: { readonly start: Date; readonly end: Date };
  readonly computed: ComputedInvoice;
  /** Until when usage counts. */
  readonly asOf: Date;
}

/**
 * The next invoice of the organization from what is used by now, as it would be if the plan or the seats changed at this moment. Changes nothing, and is the same
 * in both modes. Throws `unknown_plan`, `seat_limit_reached`.
 */
export async function previewNextInvoice(
  ctx: ReadContext,
  wish: SubscriptionChange,
  deps: InvoicingDeps,
): Promise<InvoicePreview> {
  requireScope(ctx, "billing.read");
  const asOf = ctx.clock.now();
  const organization = await findOrganization(ctx.db, ctx.organization.id);
  const subscription = await findSubscription(ctx.db, { organization, plans: deps.plans, at: asOf });
  const change = decideChange({ subscription, plans: deps.plans, at: asOf }, wish);
  const isChange = change.kind === "now" || change.kind === "later";
  if (isChange) assertSold(change.plan, change.seats, "seats");
  const named = {
    plan: change.plan.id,
    seats: change.seats,
    takesEffectAt: isChange ? change.effectiveAt : null,
    asOf,
  };
  if (!subscription.hasBegun && change.kind === "now") return { ...named, ...previewStart(change) };
  const { periodStart } = subscription;
  const period = periodAt(subscription.anchorAt, periodStart);
  const input = await gatherInvoice(ctx, { subscription, period, until: nextMinute(asOf) }, deps);
  const { plan, seats, effectiveAt: at } = change;
  const computed = isChange
    ? previewInvoice(input, { at, plan, seats })
    : computeInvoice(withoutSchedule(input, change, subscription));
  return { ...named, period, computed };
}

/** The first invoice charges the first month in advance and nothing else. */
function previewStart({ plan, seats, effectiveAt }: PlanChange) {
  const period = periodAt(effectiveAt, effectiveAt);
  return { period, computed: computeStartInvoice({ plan, seats, period }) };
}

/** Naming what is in force means that a change which lies ahead is taken back. */
function withoutSchedule<Input extends Parameters<typeof computeInvoice>[0]>(
  input: Input,
  { kind, plan, seats }: PlanChange,
  { scheduled }: Subscription,
): Input {
  return kind === "take_back" && scheduled && input.coming
    ? { ...input, coming: { ...input.coming, plan, seats } }
    : input;
}
