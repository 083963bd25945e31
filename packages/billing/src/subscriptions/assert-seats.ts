import { countMembers } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import { billingErrors } from "../errors.ts";

/** Throws `seats_below_members` when the organization has more members than that. */
export async function assertSeats(db: Db, organizationId: string, seats: number): Promise<void> {
  const members = await countMembers(db, organizationId);
  if (members > seats) throw billingErrors.seats_below_members({ members, seats }, { param: "seats" });
}
