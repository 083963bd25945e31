import type { Seating, SeatRules } from "@sundial/accounts";
import type { Db, WriteContext } from "@sundial/db";
import { requirePlan } from "../plans/require-plan.ts";
import { assertSold } from "./assert-seats.ts";
import { changeSubscription } from "./change-subscription.ts";
import { findSubscription } from "./lookup.ts";
import { storeChange } from "./store-change.ts";
import type { Subscription } from "./types.ts";
import type { SubscriptionDeps } from "./update-subscription.ts";

type SeatDeps = Pick<SubscriptionDeps, "plans" | "collector"> & Pick<WriteContext, "clock">;

/**
 * Seats by the plan in force and by the one that is to follow: both must have room, and where a further seat has a price, one is added to the subscription, and
 * charged from the next full minute. A plan that has no file any more sets no rule. Throws `seat_limit_reached`.
 */
export function createSeatRules({ clock, plans, collector }: SeatDeps): SeatRules {
  const find = (db: Db, { organization }: Seating) => findSubscription(db, { organization, plans, at: clock.now() });

  function assertRoom({ plan, scheduled }: Subscription, people: number): void {
    for (const id of scheduled ? [plan, scheduled.plan] : [plan]) {
      const known = plans.get(id);
      if (known) assertSold(known, people);
    }
  }

  return {
    assertSeats: async (tx, seating) => assertRoom(await find(tx, seating), seating.people),
    async takeSeats(tx, ctx, seating) {
      const before = await find(tx, seating);
      assertRoom(before, seating.people);
      // Before the first choice of a plan nothing is charged, and nothing can be by a plan whose file is gone.
      if (!before.hasBegun || !plans.has(before.plan)) return;
      const inside = { ...ctx, db: tx, idempotency: undefined };
      if (seating.people > before.seats) await addSeats(inside, seating.people);
      if (before.scheduled) await keepScheduled(tx, inside, { seating, scheduled: before.scheduled });
    },
  };

  function addSeats(ctx: WriteContext, seats: number): Promise<Subscription> {
    return changeSubscription(ctx, { seats }, { plans, collector, assertAllowed: () => undefined });
  }

  /** Adding a seat takes back what lies ahead, as every change does; here nobody asked for that. */
  async function keepScheduled(
    tx: Db,
    ctx: WriteContext,
    { seating, scheduled }: { seating: Seating; scheduled: NonNullable<Subscription["scheduled"]> },
  ): Promise<void> {
    const before = await find(tx, seating);
    const seats = Math.max(scheduled.seats, seating.people);
    if (before.scheduled?.seats === seats) return;
    const plan = requirePlan(plans, scheduled.plan);
    const change = { kind: "later", plan, seats, effectiveAt: scheduled.effectiveAt } as const;
    await storeChange(tx, ctx, { before, change, at: clock.now(), plans, collector });
  }
}
