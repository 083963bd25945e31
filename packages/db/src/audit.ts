import { actorIdOf } from "@sundial/kernel";
import type { WriteContext } from "./context.ts";
import type { Db } from "./create-database.ts";
import { auditEvents } from "./tables.ts";

interface AuditEntry {
  readonly action: string;
  readonly target: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** Done by a person of the operator to something of the organization, which is not told who it was. */
  readonly byOperator?: boolean;
}

/** Writes one line of the audit log in the caller's transaction. `before` and `after` must hold no secret: whose log it is reads them. */
export async function audit(tx: Db, ctx: WriteContext, entry: AuditEntry): Promise<void> {
  await tx.insert(auditEvents).values({
    id: ctx.newId("audit"),
    organizationId: ctx.organization.id,
    actorKind: entry.byOperator ? "operator" : ctx.actor.kind,
    actorId: actorIdOf(ctx.actor),
    action: entry.action,
    target: entry.target,
    before: entry.before ?? null,
    after: entry.after ?? null,
    requestId: ctx.requestId,
    createdAt: ctx.clock.now(),
  });
}
