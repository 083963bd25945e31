import { actorIdOf } from "@sundial/kernel";
import type { WriteContext } from "./context.ts";
import type { Db } from "./create-database.ts";
import { auditEvents } from "./tables.ts";

/** Writes one line of the audit log in the caller's transaction. `before` and `after` must hold no secret. */
export async function audit(
  tx: Db,
  ctx: WriteContext,
  entry: { action: string; target: string; before?: unknown; after?: unknown },
): Promise<void> {
  await tx.insert(auditEvents).values({
    id: ctx.newId("audit"),
    organizationId: ctx.organization.id,
    actorKind: ctx.actor.kind,
    actorId: actorIdOf(ctx.actor),
    action: entry.action,
    target: entry.target,
    before: entry.before ?? null,
    after: entry.after ?? null,
    requestId: ctx.requestId,
    createdAt: ctx.clock.now(),
  });
}
