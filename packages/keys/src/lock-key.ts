import { lockOrganization } from "@sundial/accounts";
import type { Db, WriteContext } from "@sundial/db";
import { findKey } from "./lookup.ts";
import type { Key } from "./types.ts";

/** The key, with its organization's row locked, so that changes to the organization's keys follow one another. */
export async function lockKey(tx: Db, ctx: WriteContext, keyId: string): Promise<Key> {
  await lockOrganization(tx, ctx.organization.id);
  return findKey(tx, ctx, keyId);
}
