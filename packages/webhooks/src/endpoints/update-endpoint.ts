import { audit, type EventType, inTransaction } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { and, eq } from "drizzle-orm";
import { inTenancy, lockEndpoint } from "../lookup.ts";
import { webhookEndpoints } from "../tables.ts";
import type { Endpoint } from "../types.ts";
import type { WebhookContext } from "../webhook-context.ts";
import { assertUrl } from "./assert-url.ts";
import { failPending } from "./fail-pending.ts";

export interface UpdateEndpointInput {
  readonly endpointId: string;
  readonly url?: string | undefined;
  readonly description?: string | null | undefined;
  /** Null for every type. */
  readonly eventTypes?: readonly EventType[] | null | undefined;
  /** A version that exists. */
  readonly apiVersion?: string | undefined;
  readonly enabled?: boolean | undefined;
}

/**
 * Changes an endpoint; what is left out stays. To disable it ends what was still to be sent; to enable it forgets since when it failed. Throws
 * `invalid_webhook_url`.
 */
export async function updateEndpoint(ctx: WebhookContext, input: UpdateEndpointInput): Promise<Endpoint> {
  requireScope(ctx, "webhooks.write");
  if (input.url !== undefined) await assertUrl(ctx.network, input.url);
  return inTransaction(ctx, async (tx) => {
    const before = await lockEndpoint(tx, ctx, input.endpointId);
    const after = { ...changed(before, input), ...switched(before, input, ctx.clock.now()) };
    await tx
      .update(webhookEndpoints)
      .set(after)
      .where(and(inTenancy(ctx), eq(webhookEndpoints.id, before.id)));
    if (before.disabledAt === null && after.disabledAt !== null) await failPending(tx, before);
    await audit(tx, ctx, {
      action: "webhook_endpoint.updated",
      target: before.id,
      before: told(before),
      after: told(after),
    });
    return { ...before, ...after };
  });
}

function changed(before: Endpoint, { url, description, eventTypes, apiVersion }: UpdateEndpointInput) {
  return {
    url: url ?? before.url,
    description: description === undefined ? before.description : description,
    eventTypes: eventTypes
      ? [...new Set(eventTypes)]
      : eventTypes === null
        ? null
        : before.eventTypes && [...before.eventTypes],
    apiVersion: apiVersion ?? before.apiVersion,
  };
}

function switched(before: Endpoint, { enabled }: UpdateEndpointInput, now: Date) {
  const { disabledAt, disabledReason, failingSince } = before;
  if (enabled === undefined || enabled === (disabledAt === null)) return { disabledAt, disabledReason, failingSince };
  return enabled
    ? { disabledAt: null, disabledReason: null, failingSince: null }
    : { disabledAt: now, disabledReason: "by_hand" as const, failingSince };
}

function told({
  url,
  description,
  eventTypes,
  apiVersion,
  disabledReason,
}: Omit<Endpoint, "id" | "organizationId" | "mode" | "formerSecretUntil" | "createdBy" | "createdAt">) {
  return { url, description, eventTypes, apiVersion, disabledReason };
}
