import { lockOrganization } from "@sundial/accounts";
import { audit, type Db, forgetIdempotencyKeys, inTransaction, type WriteContext } from "@sundial/db";
import { requireScope, requireTestMode } from "@sundial/errors";
import { revokeOtherKeys } from "@sundial/keys";
import type { Model } from "@sundial/models";
import { and, eq, lt, lte } from "drizzle-orm";
import { rebuildTenancy } from "../rollup/rebuild-tenancy.ts";
import { requests, usageAdjustments } from "../tables.ts";
import { fillSampleRequests } from "./fill-sample-requests.ts";

export interface ResetSandboxInput {
  readonly revokeKeys: boolean;
  /** Deletes the webhook endpoints of test mode, of which this package knows nothing. Returns how many. */
  readonly deleteWebhookEndpoints: (tx: Db) => Promise<number>;
  /** What sample calls are made of; null for none. */
  readonly sample: { readonly models: readonly Model[]; readonly version: string } | null;
}

export interface SandboxReset {
  readonly requestsDeleted: number;
  readonly idempotencyKeysDeleted: number;
  readonly keysRevoked: number;
  readonly sampleRequestsCreated: number;
  readonly webhookEndpointsDeleted: number;
}

/** About what one statement deletes at most, so that each stays well within the time that statements have. */
const batchMax = 10_000;

/**
 * Clears the organization's test mode: request log, usage with its sums, settled idempotency keys and webhook endpoints, and on demand its other keys. What calls that are
 * under way record afterwards stays. Throws `test_mode_required`.
 */
export async function resetSandbox(ctx: WriteContext, input: ResetSandboxInput): Promise<SandboxReset> {
  // Whoever may end the keys of test mode may also clear what was called with them.
  requireScope(ctx, "keys.write");
  requireTestMode(ctx);
  const [organizationId, mode, now] = [ctx.organization.id, ctx.mode, ctx.clock.now()];
  return inTransaction(ctx, async (tx) => {
    // Two resets at once would wait for each other's rows.
    await lockOrganization(tx, organizationId);
    const reset = {
      requestsDeleted: await deleteRequests(tx, ctx, now),
      idempotencyKeysDeleted: await forgetIdempotencyKeys(tx, { organizationId, mode }, { now, own: ctx.idempotency }),
      keysRevoked: input.revokeKeys ? await revokeOtherKeys(tx, ctx) : 0,
      sampleRequestsCreated: input.sample
        ? await fillSampleRequests(tx, { ...input.sample, organizationId, until: now })
        : 0,
      webhookEndpointsDeleted: await input.deleteWebhookEndpoints(tx),
    };
    await deleteAdjustments(tx, ctx, now);
    await rebuildTenancy(tx, { organizationId, mode });
    await audit(tx, ctx, { action: "sandbox.reset", target: organizationId, after: reset });
    return reset;
  });
}

/** From the oldest on, in stretches of time: each is one range of the primary key. */
async function deleteRequests(tx: Db, ctx: WriteContext, before: Date): Promise<number> {
  const ours = and(eq(requests.organizationId, ctx.organization.id), eq(requests.mode, ctx.mode));
  const gone = and(ours, lt(requests.createdAt, before));
  let deleted = 0;
  for (;;) {
    const [last] = await tx
      .select({ createdAt: requests.createdAt })
      .from(requests)
      .where(gone)
      .orderBy(requests.createdAt)
      .offset(batchMax - 1)
      .limit(1);
    const { count } = await tx.delete(requests).where(last ? and(ours, lte(requests.createdAt, last.createdAt)) : gone);
    deleted += count;
    if (!last) return deleted;
  }
}

async function deleteAdjustments(tx: Db, ctx: WriteContext, before: Date): Promise<void> {
  const ours = and(eq(usageAdjustments.organizationId, ctx.organization.id), eq(usageAdjustments.mode, ctx.mode));
  await tx.delete(usageAdjustments).where(and(ours, lt(usageAdjustments.at, before)));
}
