import type { Db, WriteContext } from "@sundial/db";
import { requireLiveMode, requireScope } from "@sundial/errors";
import type { InvoiceRow } from "../invoices/types.ts";
import type { Plan } from "../plans/types.ts";
import { assertSelfService } from "./assert-self-service.ts";
import { changeSubscription, type SubscriptionChange } from "./change-subscription.ts";
import { countSeatsTaken } from "./count-seats-taken.ts";
import type { SeatedSubscription } from "./types.ts";

export interface SubscriptionDeps {
  readonly plans: ReadonlyMap<string, Plan>;
  readonly collector: InvoiceRow["collector"];
  /** Throws `payment_method_required` when money is collected and nothing can be collected from yet. */
  readonly assertPayable: (db: Db, plan: Plan, organizationId: string) => Promise<void>;
}

/**
 * Moves the organization to another plan or number of seats: a larger one at the next full minute, a smaller one with the next month. Naming what is in force
 * takes a change that lies ahead back. Throws `unknown_plan`, `plan_needs_agreement`, `seats_below_members`, `seat_limit_reached`, `payment_method_required`.
 */
export async function updateSubscription(
  ctx: WriteContext,
  input: SubscriptionChange,
  { plans, collector, assertPayable }: SubscriptionDeps,
): Promise<SeatedSubscription> {
  requireScope(ctx, "billing.write");
  requireLiveMode(ctx);
  const changed = await changeSubscription(ctx, input, {
    plans,
    collector,
    async assertAllowed(tx, before, change) {
      if (change.plan.id !== before.plan) assertSelfService(plans, before.plan, change.plan);
      if (change.kind !== "take_back") await assertPayable(tx, change.plan, before.organizationId);
    },
  });
  return countSeatsTaken(ctx.db, changed);
}
