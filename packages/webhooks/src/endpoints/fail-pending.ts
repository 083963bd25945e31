import type { Db } from "@sundial/db";
import { and, eq } from "drizzle-orm";
import { webhookDeliveries } from "../tables.ts";
import type { Endpoint } from "../types.ts";

/** Ends what was still to be sent to an endpoint. An attempt under way is not called off, and is recorded. */
export async function failPending(
  tx: Db,
  { id, organizationId, mode }: Pick<Endpoint, "id" | "organizationId" | "mode">,
): Promise<void> {
  await tx
    .update(webhookDeliveries)
    .set({ state: "failed", nextAttemptAt: null })
    .where(
      and(
        eq(webhookDeliveries.organizationId, organizationId),
        eq(webhookDeliveries.mode, mode),
        eq(webhookDeliveries.endpointId, id),
        eq(webhookDeliveries.state, "pending"),
      ),
    );
}
