import { type EventType, events, type ReadContext } from "@sundial/db";
import { requireCursor, requireScope } from "@sundial/errors";
import { type Mode, type Page, type PageInput, toPage } from "@sundial/kernel";
import { and, desc, eq, gte, isNull, lt, or } from "drizzle-orm";

/** Something that happened, which names what it is about and no more: that is read by its id, as it is now. */
export interface PlatformEvent {
  readonly id: string;
  readonly type: EventType;
  /** Null for what is of no mode. */
  readonly mode: Mode | null;
  readonly subjectId: string;
  readonly summary: string;
  readonly createdAt: Date;
}

export interface ListEventsInput extends PageInput {
  readonly type?: string | undefined;
  /** Inclusive. */
  readonly since?: Date | undefined;
}

/** What happened in the last ninety days in the organization, in the mode of the call or in none, newest first. Throws `invalid_cursor`. */
export async function listEvents(ctx: ReadContext, input: ListEventsInput): Promise<Page<PlatformEvent>> {
  requireScope(ctx, "organization.read");
  const after = requireCursor("event", input.after);
  const { id, type, mode, subjectId, summary, createdAt } = events;
  const rows = await ctx.db
    .select({ id, type, mode, subjectId, summary, createdAt })
    .from(events)
    .where(
      and(
        eq(events.organizationId, ctx.organization.id),
        or(isNull(events.mode), eq(events.mode, ctx.mode)),
        input.type === undefined ? undefined : eq(type, input.type as EventType), // one that does not exist is of no event
        input.since && gte(createdAt, input.since),
        after === undefined ? undefined : lt(id, after),
      ),
    )
    .orderBy(desc(id))
    .limit(input.limit + 1);
  return toPage(rows, input.limit);
}
