import { credentialChannel } from "@sundial/accounts";
import type { Database } from "@sundial/db";
import type { SpendGuard } from "./create-spend-guard.ts";

/**
 * Makes the guard forget what other processes change of plans and limits, and give back slices when one asks for them, for as long as the connection lives; after every reconnect it
 * starts anew. Resolves once it is listening.
 */
export async function listenForSpendChanges(
  sql: Database["sql"],
  guard: Pick<SpendGuard, "forget" | "clear" | "hear">,
): Promise<{ close(): Promise<void> }> {
  const changes = await sql.listen(
    credentialChannel,
    (id) => guard.forget(id),
    () => guard.clear(),
  );
  const slices = await sql.listen("spend_slices", (message) => guard.hear(message));
  return {
    async close() {
      await changes.unlisten();
      await slices.unlisten();
    },
  };
}
