import type { CallContext } from "@sundial/kernel";
import { and, eq } from "drizzle-orm";
import { webhookDeliveries } from "../tables.ts";

/** Deliveries of the call's organization and mode. */
export function deliveriesOf(ctx: Pick<CallContext, "organization" | "mode">) {
  return and(eq(webhookDeliveries.organizationId, ctx.organization.id), eq(webhookDeliveries.mode, ctx.mode));
}
