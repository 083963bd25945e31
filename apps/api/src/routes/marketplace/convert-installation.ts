import type { Installation as WireInstallation } from "@sundial/contract/types";
import type { Installation } from "@sundial/marketplace";
import { toWireScopes } from "./convert-scopes.ts";

export function toWireInstallation(installation: Installation): WireInstallation {
  return {
    id: installation.id,
    listing_id: installation.listingId,
    slug: installation.slug,
    name: installation.name,
    state: installation.state,
    scopes: toWireScopes(installation.scopes),
    requested_scopes: toWireScopes(installation.requestedScopes),
    needs_approval: installation.needsApproval,
    key_id: installation.keyId,
    installed_at: installation.installedAt.toISOString(),
    uninstalled_at: installation.uninstalledAt?.toISOString() ?? null,
    requests_last_30_days: installation.requestsLast30Days,
  };
}
