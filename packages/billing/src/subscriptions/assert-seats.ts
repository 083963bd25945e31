import { countMembers } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import { billingErrors } from "../errors.ts";
import type { Plan } from "../plans/types.ts";

/** Throws `seats_below_members` when the organization has more members than that, `seat_limit_reached` when the plan has no more to give. */
export async function assertSeats(
  db: Db,
  organizationId: string,
  { plan, seats }: { readonly plan: Plan; readonly seats: number },
): Promise<void> {
  const members = await countMembers(db, organizationId);
  if (members > seats) throw billingErrors.seats_below_members({ members, seats }, { param: "seats" });
  assertSold(plan, seats, "seats");
}

/** Throws `seat_limit_reached` for more people than are included in a plan that sells no further seat. */
export function assertSold(plan: Plan, people: number, param?: string): void {
  const { included, pricePerMonth } = plan.seats;
  if (pricePerMonth !== null || people <= included) return;
  throw billingErrors.seat_limit_reached({ plan: plan.name, included, people }, param === undefined ? {} : { param });
}
