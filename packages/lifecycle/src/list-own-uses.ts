import type { ReadContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import type { Deprecation } from "@sundial/kernel";
import type { Catalogue } from "@sundial/models";
import { listUsers } from "./list-users.ts";
import type { UsedDeprecation } from "./types.ts";

/** Those of the things that the organization used in the last 90 days, in the mode of the caller, and from where. */
export async function listOwnUses(
  ctx: ReadContext & { readonly catalogue: Catalogue },
  deprecations: readonly Deprecation[],
): Promise<UsedDeprecation[]> {
  requireScope(ctx, "usage.read");
  const tenancy = { organizationId: ctx.organization.id, mode: ctx.mode };
  const used = await listUsers(ctx, { deprecations, tenancy });
  return used.filter(({ uses }) => uses.length > 0);
}
