import type { Db, WriteContext } from "@sundial/db";
import type { ListingVersion } from "../types.ts";
import { queueRun } from "./queue-run.ts";

/** Queues the run that decides whether a submitted version goes on to people. Called in the transaction that submits it, by whose rules it is judged. */
export async function startChecks(
  tx: Db,
  ctx: Pick<WriteContext, "newId" | "clock">,
  version: ListingVersion,
): Promise<void> {
  if (version.ruleSet === null) throw new Error(`the version ${version.id} was submitted under no set of rules`);
  await queueRun(tx, ctx, { version, ruleSet: version.ruleSet });
}
