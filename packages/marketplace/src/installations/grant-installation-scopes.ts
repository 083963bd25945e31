import { lockOrganization } from "@sundial/accounts";
import { audit, inTransaction, type WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { grantInstallationKeys, keyErrors } from "@sundial/keys";
import { and, eq } from "drizzle-orm";
import { listingInstallations } from "../tables.ts";
import { assertInstallable } from "./assert-installable.ts";
import { describeInstallation } from "./describe-installations.ts";
import { findInstallation, inTenancy } from "./lookup.ts";
import { tellOfInstallation } from "./tell-of-installation.ts";
import type { Installation } from "./types.ts";

export interface GrantInstallationScopesInput {
  readonly installationId: string;
  /** Exactly what the published version asks for now. */
  readonly scopes: readonly string[];
}

/**
 * Gives the keys of an installation what the published version asks for now, more or less than before. Throws `resource_not_found`,
 * `listing_not_installable`, `installation_scopes_changed`, `scope_not_grantable`, `key_already_revoked`.
 */
export async function grantInstallationScopes(
  ctx: WriteContext,
  input: GrantInstallationScopesInput,
): Promise<Installation> {
  requireScope(ctx, "installations.write");
  return inTransaction(ctx, async (tx) => {
    const { listingId } = await findInstallation(tx, ctx, input.installationId);
    const { version, scopes } = await assertInstallable(tx, { listingId, granted: input.scopes });
    await lockOrganization(tx, ctx.organization.id);
    const before = await findInstallation(tx, ctx, input.installationId);
    const changed = await grantInstallationKeys(tx, ctx, { installationId: before.id, scopes });
    if (changed === 0) throw keyErrors.key_already_revoked({ id: before.keyId });
    const granted = { scopes: [...scopes], versionId: version.id };
    await tx
      .update(listingInstallations)
      .set(granted)
      .where(and(inTenancy(ctx), eq(listingInstallations.id, before.id)));
    await audit(tx, ctx, {
      action: "installation.scopes_granted",
      target: before.id,
      before: { scopes: before.scopes, versionId: before.versionId },
      after: granted,
    });
    const installation = await describeInstallation(tx, ctx, { ...before, ...granted });
    await tellOfInstallation(tx, ctx, { type: "installation.granted", installation });
    return installation;
  });
}
