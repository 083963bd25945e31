import type { Db } from "@sundial/db";
import type { CallContext } from "@sundial/kernel";
import { inTenancy } from "../lookup.ts";
import { webhookEndpoints } from "../tables.ts";

/** Removes every endpoint of the call's organization and mode, for a reset of the sandbox; its caller checks the right to and writes the audit log. Returns how many. */
export async function deleteAllEndpoints(tx: Db, ctx: Pick<CallContext, "organization" | "mode">): Promise<number> {
  return (await tx.delete(webhookEndpoints).where(inTenancy(ctx))).count;
}
