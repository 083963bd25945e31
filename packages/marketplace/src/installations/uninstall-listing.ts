import { lockOrganization } from "@sundial/accounts";
import { audit, inTransaction, type WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { actorIdOf } from "@sundial/kernel";
import { revokeInstallationKeys } from "@sundial/keys";
import { and, eq } from "drizzle-orm";
import { listingInstallations } from "../tables.ts";
import { describeInstallation } from "./describe-installations.ts";
import { findInstallation, inTenancy } from "./lookup.ts";
import { tellOfInstallation } from "./tell-of-installation.ts";
import type { Installation } from "./types.ts";

/** Ends every key of the installation for ever; every process refuses them within milliseconds. Idempotent. Throws `resource_not_found`. */
export async function uninstallListing(
  ctx: WriteContext,
  input: { readonly installationId: string },
): Promise<Installation> {
  requireScope(ctx, "installations.write");
  return inTransaction(ctx, async (tx) => {
    await lockOrganization(tx, ctx.organization.id);
    const before = await findInstallation(tx, ctx, input.installationId);
    if (before.uninstalledAt !== null) return describeInstallation(tx, ctx, before);
    const ended = { uninstalledAt: ctx.clock.now(), uninstalledBy: actorIdOf(ctx.actor) };
    await tx
      .update(listingInstallations)
      .set(ended)
      .where(and(inTenancy(ctx), eq(listingInstallations.id, before.id)));
    await revokeInstallationKeys(tx, ctx, before.id);
    const { listingId, keyId } = before;
    await audit(tx, ctx, { action: "installation.uninstalled", target: before.id, before: { listingId, keyId } });
    const installation = await describeInstallation(tx, ctx, { ...before, ...ended });
    await tellOfInstallation(tx, ctx, { type: "installation.uninstalled", installation });
    return installation;
  });
}
