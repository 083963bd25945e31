import { auditEvents, type ReadContext } from "@sundial/db";
import { requireCursor, requireScope } from "@sundial/errors";
import { type Page, type PageInput, toPage } from "@sundial/kernel";
import { and, desc, eq, gte, lt, or, sql } from "drizzle-orm";

/** One line of the audit log. `before` and `after` are what the action kept of its object, by the names that the code has for its members. */
export type AuditEvent = Omit<typeof auditEvents.$inferSelect, "organizationId">;

/** Filters are joined by and. The time range is half-open; one that ends before it begins holds nothing. */
export interface ListAuditEventsInput extends PageInput {
  readonly actorId?: string | undefined;
  /** An action such as `key.revoked`, or what it is done to, such as `key`. */
  readonly action?: string | undefined;
  readonly targetId?: string | undefined;
  readonly start?: Date | undefined;
  readonly end?: Date | undefined;
}

/** What was changed in the organization and by whom, in both modes, newest first. Throws `invalid_cursor`. */
export async function listAuditEvents(ctx: ReadContext, input: ListAuditEventsInput): Promise<Page<AuditEvent>> {
  requireScope(ctx, "audit.read");
  const after = requireCursor("audit", input.after);
  const { id, actorKind, actorId, action, target, before, after: became, requestId, createdAt } = auditEvents;
  const rows = await ctx.db
    .select({ id, actorKind, actorId, action, target, before, after: became, requestId, createdAt })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.organizationId, ctx.organization.id),
        // Who asks by the id of somebody of the operator must not learn from the answer that it is one.
        input.actorId === undefined ? undefined : and(eq(actorId, input.actorId), sql`${actorKind} <> 'operator'`),
        input.action === undefined
          ? undefined
          : or(eq(action, input.action), sql`starts_with(${action}, ${`${input.action}.`})`),
        input.targetId === undefined ? undefined : eq(target, input.targetId),
        input.start && gte(createdAt, input.start),
        input.end && lt(createdAt, input.end),
        after === undefined ? undefined : lt(id, after),
      ),
    )
    .orderBy(desc(id))
    .limit(input.limit + 1);
  return toPage(rows, input.limit);
}
