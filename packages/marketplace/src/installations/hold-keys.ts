import type { Db } from "@sundial/db";
import { modes } from "@sundial/kernel";
import { holdInstallationKeys, releaseInstallationKeys } from "@sundial/keys";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { listingInstallations } from "../tables.ts";

/** Has calls refused with the keys of every installation of a listing. Idempotent. Part of the caller's transaction, which has locked the listing's row. */
export async function holdKeys(tx: Db, listingId: string): Promise<void> {
  await holdInstallationKeys(tx, await readInstallationIds(tx, listingId));
}

/** Undoes `holdKeys`, except where somebody uninstalled the listing or revoked its key. Idempotent. Part of the caller's transaction, as above. */
export async function releaseKeys(tx: Db, listingId: string): Promise<void> {
  await releaseInstallationKeys(tx, await readInstallationIds(tx, listingId));
}

async function readInstallationIds(tx: Db, listingId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: listingInstallations.id })
    .from(listingInstallations)
    .where(
      and(
        inArray(listingInstallations.mode, modes),
        eq(listingInstallations.listingId, listingId),
        isNull(listingInstallations.uninstalledAt),
      ),
    );
  return rows.map(({ id }) => id);
}
