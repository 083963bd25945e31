import { audit, inTransaction, type WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { eq } from "drizzle-orm";
import { announceCredentialChange } from "./events.ts";
import { lockOrganization } from "./lookup.ts";
import { organizations } from "./tables.ts";
import type { Organization } from "./types.ts";

/** Moves the organization to another plan. For billing and the operator only: no role and no key has the scope. */
export async function changePlan(ctx: WriteContext, input: { readonly plan: string }): Promise<Organization> {
  requireScope(ctx, "plans.write");
  return inTransaction(ctx, async (tx) => {
    const before = await lockOrganization(tx, ctx.organization.id);
    await tx.update(organizations).set({ plan: input.plan }).where(eq(organizations.id, before.id));
    await audit(tx, ctx, {
      action: "organization.plan_changed",
      target: before.id,
      before: { plan: before.plan },
      after: { plan: input.plan },
    });
    await announceCredentialChange(tx, before.id);
    return { ...before, plan: input.plan };
  });
}
