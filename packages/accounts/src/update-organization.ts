import { audit, inTransaction, type WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { eq } from "drizzle-orm";
import { announceCredentialChange } from "./events.ts";
import { lockOrganization } from "./lookup.ts";
import { organizations } from "./tables.ts";
import type { Organization } from "./types.ts";

/** What is left out stays as it is. Whether a version exists is for the caller to check. */
export interface UpdateOrganizationInput {
  readonly name?: string | undefined;
  readonly versionPin?: string | null | undefined;
}

/** Renames the organization or pins its version; calls with its keys follow within milliseconds. */
export async function updateOrganization(ctx: WriteContext, input: UpdateOrganizationInput): Promise<Organization> {
  requireScope(ctx, "organization.write");
  return inTransaction(ctx, async (tx) => {
    const before = await lockOrganization(tx, ctx.organization.id);
    const after = {
      ...before,
      name: input.name ?? before.name,
      versionPin: input.versionPin === undefined ? before.versionPin : input.versionPin,
    };
    await tx
      .update(organizations)
      .set({ name: after.name, versionPin: after.versionPin })
      .where(eq(organizations.id, before.id));
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
