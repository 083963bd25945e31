import { audit, inTransaction, type WriteContext } from "@sundial/db";
import { requireScope } from "@sundial/errors";
import { and, eq, sql } from "drizzle-orm";
import { inTenancy, lockEndpoint } from "../lookup.ts";
import { webhookEndpoints } from "../tables.ts";
import type { EndpointWithSecret } from "../types.ts";
import { newSecret, sealSecret } from "./secret.ts";

export interface RotateSecretInput {
  readonly endpointId: string;
  /** How long the former secret signs too; 0 for not at all. */
  readonly overlapSeconds: number;
}

/** Gives an endpoint a new secret, which is returned this once. One that was still in an overlap ends. Throws `resource_not_found`. */
export async function rotateSecret(
  ctx: WriteContext & { readonly secret: string },
  { endpointId, overlapSeconds }: RotateSecretInput,
): Promise<EndpointWithSecret> {
  requireScope(ctx, "webhooks.write");
  const secret = newSecret(ctx.random);
  return inTransaction(ctx, async (tx) => {
    const before = await lockEndpoint(tx, ctx, endpointId);
    const formerSecretUntil = overlapSeconds > 0 ? new Date(ctx.clock.nowMs() + overlapSeconds * 1_000) : null;
    await tx
      .update(webhookEndpoints)
      .set({
        secret: sealSecret(secret, ctx),
        formerSecret: formerSecretUntil === null ? null : sql`${webhookEndpoints.secret}`,
        formerSecretUntil,
      })
      .where(and(inTenancy(ctx), eq(webhookEndpoints.id, before.id)));
    await audit(tx, ctx, { action: "webhook_endpoint.rotated", target: before.id, after: { formerSecretUntil } });
    return { endpoint: { ...before, formerSecretUntil }, secret };
  });
}
