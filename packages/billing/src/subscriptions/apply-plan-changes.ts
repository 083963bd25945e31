import { lockOrganization, organizations } from "@sundial/accounts";
import type { Db, WriteContext } from "@sundial/db";
import { and, eq, isNull, lte, ne } from "drizzle-orm";
import { subscriptionSegments } from "../tables.ts";
import { switchPlan } from "./store-change.ts";

/** A context without an organization of its own; each change is made for its organization. */
type JobContext = Omit<WriteContext, "organization">;

/** Has the limits of calls follow every change of plan whose time has come. Idempotent; may run in several workers at once. Returns how many it changed. */
export async function applyPlanChanges(ctx: JobContext): Promise<number> {
  let changed = 0;
  for (const { organizationId } of await findBehind(ctx.db, ctx.clock.now())) {
    if (await applyOne({ ...ctx, organization: { id: organizationId } })) changed++;
  }
  return changed;
}

/** Organizations whose plan is not the one of the segment in force. */
function findBehind(db: Db, at: Date) {
  return db
    .select({ organizationId: subscriptionSegments.organizationId })
    .from(subscriptionSegments)
    .innerJoin(organizations, eq(organizations.id, subscriptionSegments.organizationId))
    .where(and(hasBegun(at), ne(organizations.plan, subscriptionSegments.plan)));
}

/** The last segment alone can be in force and not be followed yet. */
function hasBegun(at: Date) {
  return and(isNull(subscriptionSegments.endsAt), lte(subscriptionSegments.startsAt, at));
}

async function applyOne(ctx: WriteContext): Promise<boolean> {
  return ctx.db.transaction(async (tx) => {
    const organization = await lockOrganization(tx, ctx.organization.id);
    const [segment] = await tx
      .select({ plan: subscriptionSegments.plan })
      .from(subscriptionSegments)
      .where(and(eq(subscriptionSegments.organizationId, organization.id), hasBegun(ctx.clock.now())));
    if (!segment || organization.plan === segment.plan) return false;
    await switchPlan(tx, ctx, segment.plan);
    return true;
  });
}
