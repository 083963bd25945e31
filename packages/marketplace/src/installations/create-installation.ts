import { lockOrganization } from "@sundial/accounts";
import { audit, type Db, inTransaction } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { actorIdOf } from "@sundial/kernel";
import { createInstallationKey, type KeyContext } from "@sundial/keys";
import { and, eq, isNull } from "drizzle-orm";
import { marketplaceErrors } from "../errors.ts";
import { listingInstallations } from "../tables.ts";
import { assertInstallable } from "./assert-installable.ts";
import { describeInstallation } from "./describe-installations.ts";
import { inTenancy } from "./lookup.ts";
import { tellOfInstallation } from "./tell-of-installation.ts";
import type { Installation, InstallationRow } from "./types.ts";

export interface CreateInstallationInput {
  /** Its id or slug. */
  readonly listingId: string;
  /** What is granted: exactly what the published version asks for. */
  readonly scopes: readonly string[];
}

/**
 * Installs a published listing in the call's organization and mode, with a key of its own, whose secret is returned this once. Throws `resource_not_found`,
 * `listing_not_installable`, `installation_scopes_changed`, `listing_already_installed`, `scope_not_grantable`, `key_limit_reached`.
 */
export async function createInstallation(
  ctx: KeyContext,
  input: CreateInstallationInput,
): Promise<{ readonly installation: Installation; readonly secret: string }> {
  requireScope(ctx, "installations.write");
  return inTransaction(ctx, async (tx) => {
    const { listing, version, scopes } = await assertInstallable(tx, {
      listingId: input.listingId,
      granted: input.scopes,
    });
    await lockOrganization(tx, ctx.organization.id);
    await assertNotInstalled(tx, ctx, listing.id);
    const id = ctx.newId("installation");
    const name = version.manifest.name ?? listing.slug;
    const { key, secret } = await createInstallationKey(tx, ctx, { installationId: id, name, scopes });
    const row: InstallationRow = {
      id,
      organizationId: ctx.organization.id,
      mode: ctx.mode,
      listingId: listing.id,
      versionId: version.id,
      scopes: [...scopes],
      keyId: key.id,
      installedBy: actorIdOf(ctx.actor),
      installedAt: ctx.clock.now(),
      uninstalledBy: null,
      uninstalledAt: null,
    };
    await tx.insert(listingInstallations).values(row);
    const after = { listingId: listing.id, versionId: version.id, scopes, keyId: key.id };
    await audit(tx, ctx, { action: "installation.created", target: id, after });
    const installation = await describeInstallation(tx, ctx, row);
    await tellOfInstallation(tx, ctx, { type: "installation.created", installation });
    return { installation, secret };
  });
}

/** The organization's row must be locked. */
async function assertNotInstalled(tx: Db, ctx: KeyContext, listingId: string): Promise<void> {
  const [installed] = await tx
    .select({ id: listingInstallations.id })
    .from(listingInstallations)
    .where(
      and(inTenancy(ctx), eq(listingInstallations.listingId, listingId), isNull(listingInstallations.uninstalledAt)),
    );
  if (installed) throw marketplaceErrors.listing_already_installed({ mode: ctx.mode, installation_id: installed.id });
}
