import { audit, inTransaction, type WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import type { Clock } from "@sundial/kernel";
import { eq } from "drizzle-orm";
import { announceCredentialChange } from "./events.ts";
import { lockOrganization } from "./lookup.ts";
import { organizations } from "./tables.ts";
import type { Organization } from "./types.ts";

/** What is left out stays as it is. Whether a version exists is for the caller to check. */
export interface UpdateOrganizationInput {
  readonly name?: string | undefined;
  readonly versionPin?: string | undefined;
}

/**
 * Renames the organization or pins its version; calls with its keys follow within milliseconds. The former pin is kept for
 * `rollBackVersionPin`.
 */
export async function updateOrganization(ctx: WriteContext, input: UpdateOrganizationInput): Promise<Organization> {
  requireScope(ctx, "organization.write");
  return inTransaction(ctx, async (tx) => {
    const before = await lockOrganization(tx, ctx.organization.id);
    const after = { ...before, name: input.name ?? before.name, ...pinned(before, input.versionPin, ctx.clock) };
    const { id: _, createdAt: __, plan: ___, ...changed } = after;
    await tx.update(organizations).set(changed).where(eq(organizations.id, before.id));
    await audit(tx, ctx, {
      action: "organization.updated",
      target: before.id,
      before: { name: before.name, versionPin: before.versionPin },
      after: { name: after.name, versionPin: after.versionPin },
    });
    await announceCredentialChange(tx, before.id);
    return after;
  });
}

/** Pinning what is pinned already is no change: it must not push out the pin that a rollback would restore. */
function pinned(before: Organization, versionPin: string | undefined, clock: Clock): Partial<Organization> {
  if (versionPin === undefined || versionPin === before.versionPin) return {};
  return { versionPin, versionPinPrevious: before.versionPin, versionPinChangedAt: clock.now() };
}
