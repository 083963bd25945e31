import { credentialChannel } from "@sundial/accounts";
import type { Database } from "@sundial/db";
import type { SpendGuard } from "./create-spend-guard.ts";

/**
 * Makes the guard forget what other processes change of plans and limits, for as long as the connection lives; after every reconnect it starts anew. Resolves once it is
 * listening.
 */
export async function listenForSpendChanges(
  sql: Database["sql"],
  guard: Pick<SpendGuard, "forget" | "clear">,
): Promise<{ close(): Promise<void> }> {
  const subscription = await sql.listen(
    credentialChannel,
    (id) => guard.forget(id),
    () => guard.clear(),
  );
  return { close: () => subscription.unlisten() };
}
