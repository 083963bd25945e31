import { countMembers } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import type { SeatedSubscription, Subscription } from "./types.ts";

/** The subscription with how many of its seats are taken. */
export async function countSeatsTaken(db: Db, subscription: Subscription): Promise<SeatedSubscription> {
  return { ...subscription, seatsTaken: await countMembers(db, subscription.organizationId) };
}
