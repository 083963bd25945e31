import { findOrganization } from "@sundial/accounts";
import type { ReadContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import type { Plan } from "../plans/types.ts";
import { countSeatsTaken } from "./count-seats-taken.ts";
import { findSubscription } from "./lookup.ts";
import type { SeatedSubscription } from "./types.ts";

/** What the organization of the call subscribes to, the same in both modes. */
export async function getSubscription(ctx: ReadContext, plans: ReadonlyMap<string, Plan>): Promise<SeatedSubscription> {
  requireScope(ctx, "billing.read");
  const organization = await findOrganization(ctx.db, ctx.organization.id);
  return countSeatsTaken(ctx.db, await findSubscription(ctx.db, { organization, plans, at: ctx.clock.now() }));
}
