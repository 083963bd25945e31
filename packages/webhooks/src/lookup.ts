import { type Db, events } from "@sundial/db";
import { coreErrors } from "@sundial/errors";
import type { CallContext } from "@sundial/kernel";
import { and, eq, getTableColumns, isNull, or } from "drizzle-orm";
import { webhookErrors } from "./errors.ts";
import { webhookEndpoints } from "./tables.ts";
import type { Endpoint } from "./types.ts";

type Tenancy = Pick<CallContext, "organization" | "mode">;

const { secret: _, formerSecret: __, ...shown } = getTableColumns(webhookEndpoints);

/** Every column of an endpoint but its secrets. */
export const endpointColumns = shown;

/** Rows of the call's organization and mode. */
export function inTenancy(ctx: Tenancy) {
  return and(eq(webhookEndpoints.organizationId, ctx.organization.id), eq(webhookEndpoints.mode, ctx.mode));
}

/** Events that endpoints of the call's organization and mode hear of: those of the mode, and in live mode those of none. */
export function eventsOf(ctx: Tenancy) {
  return and(
    eq(events.organizationId, ctx.organization.id),
    or(eq(events.mode, ctx.mode), ctx.mode === "live" ? isNull(events.mode) : undefined),
  );
}

/** The endpoint of the call's organization and mode, or `resource_not_found`. */
export async function findEndpoint(db: Db, ctx: Tenancy, endpointId: string): Promise<Endpoint> {
  const [endpoint] = await db
    .select(endpointColumns)
    .from(webhookEndpoints)
    .where(and(inTenancy(ctx), eq(webhookEndpoints.id, endpointId)));
  if (!endpoint) throw coreErrors.resource_not_found({ resource: "webhook endpoint", id: endpointId });
  return endpoint;
}

/** The same with its row locked, so that what is decided of it holds until the transaction ends. */
export async function lockEndpoint(tx: Db, ctx: Tenancy, endpointId: string): Promise<Endpoint> {
  const [endpoint] = await tx
    .select(endpointColumns)
    .from(webhookEndpoints)
    .where(and(inTenancy(ctx), eq(webhookEndpoints.id, endpointId)))
    .for("update");
  if (!endpoint) throw coreErrors.resource_not_found({ resource: "webhook endpoint", id: endpointId });
  return endpoint;
}

/** Throws `webhook_endpoint_disabled`. */
export function assertEnabled({ id, disabledAt }: Endpoint): void {
  if (disabledAt !== null)
    throw webhookErrors.webhook_endpoint_disabled({ id, since: ` since ${disabledAt.toISOString()}` });
}
