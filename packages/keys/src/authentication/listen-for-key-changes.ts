import { credentialChannel } from "@sundial/accounts";
import type { Database } from "@sundial/db";
import type { KeyCache } from "./key-cache.ts";

/**
 * Makes the cache forget what other processes change, for as long as the connection lives; after every reconnect it starts empty.
 * Resolves once it is listening.
 */
export async function listenForKeyChanges(sql: Database["sql"], cache: KeyCache): Promise<{ close(): Promise<void> }> {
  const subscription = await sql.listen(
    credentialChannel,
    (id) => cache.forget(id),
    () => cache.clear(),
  );
  return { close: () => subscription.unlisten() };
}
