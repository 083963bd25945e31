import type { Db } from "@sundial/db";
import { apiKeys } from "@sundial/keys";
import { and, eq, lt, ne } from "drizzle-orm";
import { listingInstallations, listings } from "../tables.ts";
import type { TimeRange } from "./types.ts";

export interface InstalledKey {
  readonly keyId: string;
  readonly listingId: string;
  /** The customer. */
  readonly organizationId: string;
  readonly installedAt: Date;
  readonly uninstalledAt: Date | null;
}

/** Every live key of an installation of the partner's listings in another organization that began before the month's end. */
export function listInstalledKeys(
  tx: Db,
  { partnerId, month }: { readonly partnerId: string; readonly month: TimeRange },
): Promise<InstalledKey[]> {
  return tx
    .select({
      keyId: apiKeys.id,
      listingId: listings.id,
      organizationId: listingInstallations.organizationId,
      installedAt: listingInstallations.installedAt,
      uninstalledAt: listingInstallations.uninstalledAt,
    })
    .from(listings)
    .innerJoin(listingInstallations, eq(listingInstallations.listingId, listings.id))
    .innerJoin(apiKeys, eq(apiKeys.installationId, listingInstallations.id))
    .where(
      and(
        eq(listings.organizationId, partnerId),
        ne(listingInstallations.organizationId, partnerId),
        eq(listingInstallations.mode, "live"),
        eq(apiKeys.mode, "live"),
        lt(listingInstallations.installedAt, month.end),
      ),
    );
}
