import type { ReadContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { findOrganization } from "./lookup.ts";
import type { Organization } from "./types.ts";

/** The organization of the call. */
export async function getOrganization(ctx: ReadContext): Promise<Organization> {
  requireScope(ctx, "organization.read");
  return findOrganization(ctx.db, ctx.organization.id);
}
