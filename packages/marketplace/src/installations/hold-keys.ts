import type { Db } from "@sundial/db";
import { holdInstallationKeys, releaseInstallationKeys } from "@sundial/keys";
import { listInstalled } from "./list-installed.ts";

/** Has calls refused with the keys of every installation of a listing. Idempotent. Part of the caller's transaction, which has locked the listing's row. */
export async function holdKeys(tx: Db, listingId: string): Promise<void> {
  await holdInstallationKeys(tx, await readInstallationIds(tx, listingId));
}

/** Undoes `holdKeys`, except where somebody uninstalled the listing or revoked its key. Idempotent. Part of the caller's transaction, as above. */
export async function releaseKeys(tx: Db, listingId: string): Promise<void> {
  await releaseInstallationKeys(tx, await readInstallationIds(tx, listingId));
}

async function readInstallationIds(tx: Db, listingId: string): Promise<string[]> {
  return (await listInstalled(tx, listingId)).map(({ id }) => id);
}
