import { findOrganization, lockOrganization } from "@sundial/accounts";
import { audit, type Db, inTransaction, type WriteContext } from "@sundial/db";
import type { InvoiceRow } from "../invoices/types.ts";
import type { Plan } from "../plans/types.ts";
import { assertSeats } from "./assert-seats.ts";
import { decideChange, type PlanChange } from "./decide-change.ts";
import { findSubscription } from "./lookup.ts";
import { storeChange } from "./store-change.ts";
import type { Subscription } from "./types.ts";

/** What is left out stays as it is. */
export interface SubscriptionChange {
  readonly plan?: string | undefined;
  readonly seats?: number | undefined;
}

interface ChangeRules {
  readonly plans: ReadonlyMap<string, Plan>;
  readonly collector: InvoiceRow["collector"];
  /** Throws when whoever asks may not have the change. */
  readonly assertAllowed: (tx: Db, before: Subscription, change: PlanChange) => void | Promise<void>;
}

/** Decides a change, writes it and answers what holds from then on. Throws `unknown_plan`, `seats_below_members`, `seat_limit_reached`, and what `assertAllowed` throws. */
export async function changeSubscription(
  ctx: WriteContext,
  input: SubscriptionChange,
  { plans, collector, assertAllowed }: ChangeRules,
): Promise<Subscription> {
  return inTransaction(ctx, async (tx) => {
    const organization = await lockOrganization(tx, ctx.organization.id);
    const at = ctx.clock.now();
    const before = await findSubscription(tx, { organization, plans, at });
    const change = decideChange({ subscription: before, plans, at }, input);
    if (change.kind === "none") return before;
    await assertAllowed(tx, before, change);
    await assertSeats(tx, organization.id, change);
    await storeChange(tx, ctx, { before, change, at, plans, collector });
    await audit(tx, ctx, {
      action: "subscription.changed",
      target: organization.id,
      before: { plan: before.plan, seats: before.seats },
      after: { plan: change.plan.id, seats: change.seats, effective_at: change.effectiveAt.toISOString() },
    });
    const changed = await findOrganization(tx, organization.id);
    const shownAt = change.kind === "now" ? change.effectiveAt : at;
    return findSubscription(tx, { organization: changed, plans, at: shownAt });
  });
}
