import { announceCredentialChange } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import { modes } from "@sundial/kernel";
import { and, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { apiKeys } from "../tables.ts";

/** Refuses calls with every key of these installations, whatever their organizations, until they are released. Idempotent. Part of the caller's transaction. */
export async function holdInstallationKeys(tx: Db, installationIds: readonly string[]): Promise<void> {
  // The instant of the transaction, which is only shown: the callers of both have no clock of their own.
  const held = await tx
    .update(apiKeys)
    .set({ heldAt: sql`transaction_timestamp()` })
    .where(
      and(inArray(apiKeys.mode, modes), inArray(apiKeys.installationId, [...installationIds]), isNull(apiKeys.heldAt)),
    )
    .returning({ id: apiKeys.id });
  for (const { id } of held) await announceCredentialChange(tx, id);
}

/** Lets calls in again that `holdInstallationKeys` refused; what was revoked meanwhile stays so. Idempotent. Part of the caller's transaction. */
export async function releaseInstallationKeys(tx: Db, installationIds: readonly string[]): Promise<void> {
  const released = await tx
    .update(apiKeys)
    .set({ heldAt: null })
    .where(
      and(
        inArray(apiKeys.mode, modes),
        inArray(apiKeys.installationId, [...installationIds]),
        isNotNull(apiKeys.heldAt),
      ),
    )
    .returning({ id: apiKeys.id });
  for (const { id } of released) await announceCredentialChange(tx, id);
}
