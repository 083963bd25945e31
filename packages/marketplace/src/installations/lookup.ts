import type { Db } from "@sundial/db";
import { coreErrors } from "@sundial/errors";
import type { CallContext } from "@sundial/kernel";
import { and, eq } from "drizzle-orm";
import { listingInstallations } from "../tables.ts";
import type { InstallationRow } from "./types.ts";

/** Rows of the call's organization and mode. */
export function inTenancy(ctx: Pick<CallContext, "organization" | "mode">) {
  return and(eq(listingInstallations.organizationId, ctx.organization.id), eq(listingInstallations.mode, ctx.mode));
}

/** The installation of the call's organization and mode, or `resource_not_found`. */
export async function findInstallation(
  db: Db,
  ctx: Pick<CallContext, "organization" | "mode">,
  id: string,
): Promise<InstallationRow> {
  const [row] = await db
    .select()
    .from(listingInstallations)
    .where(and(inTenancy(ctx), eq(listingInstallations.id, id)));
  if (!row) throw coreErrors.resource_not_found({ resource: "installation", id });
  return row;
}
