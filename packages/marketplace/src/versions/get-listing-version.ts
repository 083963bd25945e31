import type { ReadContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { findListingVersion } from "../lookup.ts";
import { type VersionView, viewVersion } from "./view-version.ts";

/** A version of a listing of the organization, or `resource_not_found`. */
export async function getListingVersion(
  ctx: ReadContext,
  input: { readonly listingId: string; readonly versionId: string },
): Promise<VersionView> {
  requireScope(ctx, "marketplace.read");
  const version = await findListingVersion(ctx.db, { ...input, organizationId: ctx.organization.id });
  return viewVersion(ctx.db, ctx, { version, role: "partner" });
}
