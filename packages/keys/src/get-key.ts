import type { ReadContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { findKey } from "./lookup.ts";
import type { Key } from "./types.ts";

/** One key of the call's organization and mode. */
export async function getKey(ctx: ReadContext, input: { readonly keyId: string }): Promise<Key> {
  requireScope(ctx, "keys.read");
  return findKey(ctx.db, ctx, input.keyId);
}
