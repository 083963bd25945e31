import { lockOrganization } from "@sundial/accounts";
import { audit, type Db, type EventType, inTransaction } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { actorIdOf } from "@sundial/kernel";
import { count } from "drizzle-orm";
import { webhookErrors } from "../errors.ts";
import { endpointColumns, inTenancy } from "../lookup.ts";
import { webhookEndpoints } from "../tables.ts";
import type { EndpointWithSecret } from "../types.ts";
import type { WebhookContext } from "../webhook-context.ts";
import { assertUrl } from "./assert-url.ts";
import { newSecret, sealSecret } from "./secret.ts";

export interface CreateEndpointInput {
  readonly url: string;
  readonly description: string | null;
  /** Null for every type. */
  readonly eventTypes: readonly EventType[] | null;
  /** A version that exists. */
  readonly apiVersion: string;
}

export const endpointsMax = 25;

/** Makes an endpoint of the call's organization and mode. The secret is returned this once. Throws `invalid_webhook_url`, `webhook_endpoint_limit_reached`. */
export async function createEndpoint(ctx: WebhookContext, input: CreateEndpointInput): Promise<EndpointWithSecret> {
  requireScope(ctx, "webhooks.write");
  await assertUrl(ctx.network, input.url);
  const secret = newSecret(ctx.random);
  return inTransaction(ctx, async (tx) => {
    await lockOrganization(tx, ctx.organization.id);
    await assertRoom(tx, ctx);
    const { url, description, apiVersion } = input;
    const eventTypes = input.eventTypes && [...new Set(input.eventTypes)];
    const [endpoint] = await tx
      .insert(webhookEndpoints)
      .values({
        id: ctx.newId("webhookEndpoint"),
        organizationId: ctx.organization.id,
        mode: ctx.mode,
        url,
        description,
        eventTypes,
        apiVersion,
        secret: sealSecret(secret, ctx),
        createdBy: actorIdOf(ctx.actor),
        createdAt: ctx.clock.now(),
      })
      .returning(endpointColumns);
    if (!endpoint) throw new Error("an insert returned nothing");
    const after = { mode: ctx.mode, url, description, eventTypes, apiVersion };
    await audit(tx, ctx, { action: "webhook_endpoint.created", target: endpoint.id, after });
    return { endpoint, secret };
  });
}

async function assertRoom(tx: Db, ctx: WebhookContext): Promise<void> {
  const [own] = await tx.select({ count: count() }).from(webhookEndpoints).where(inTenancy(ctx));
  if ((own?.count ?? 0) >= endpointsMax)
    throw webhookErrors.webhook_endpoint_limit_reached({ limit: endpointsMax, mode: ctx.mode });
}
