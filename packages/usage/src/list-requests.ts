import type { ReadContext } from "@sundial/db";
import { requireCursor, requireScope } from "@sundial/errors";
import { idTime, type Page, type PageInput, toPage } from "@sundial/kernel";
import { and, desc, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import { assertRange } from "./assert-range.ts";
import { requestColumns, requests } from "./tables.ts";
import type { RequestRecord } from "./types.ts";

/** `status` is one status or the first digit of a class (4 for all 4xx). The time range is half-open. */
export interface ListRequestsInput extends PageInput {
  readonly apiKeyId?: string | undefined;
  readonly model?: string | undefined;
  readonly code?: string | undefined;
  readonly operation?: string | undefined;
  readonly version?: string | undefined;
  /** One that no call can have is answered with none. */
  readonly outcome?: string | undefined;
  readonly status?: number | undefined;
  readonly start?: Date | undefined;
  readonly end?: Date | undefined;
}

/** The calls of the organization and mode, newest first. Throws `invalid_cursor`, `invalid_time_range`. */
export async function listRequests(ctx: ReadContext, input: ListRequestsInput): Promise<Page<RequestRecord>> {
  requireScope(ctx, "requests.read");
  if (input.start && input.end) assertRange(input.start, input.end);
  const rows = await ctx.db
    .select(requestColumns)
    .from(requests)
    .where(
      and(
        eq(requests.organizationId, ctx.organization.id),
        eq(requests.mode, ctx.mode),
        ...filters(input),
        before(input.after),
      ),
    )
    .orderBy(desc(requests.createdAt), desc(requests.id))
    .limit(input.limit + 1);
  return toPage(rows, input.limit);
}

function filters(input: ListRequestsInput): (SQL | undefined)[] {
  return [
    input.apiKeyId === undefined ? undefined : eq(requests.apiKeyId, input.apiKeyId),
    input.model === undefined ? undefined : eq(requests.model, input.model),
    input.code === undefined ? undefined : eq(requests.code, input.code),
    input.operation === undefined ? undefined : eq(requests.operation, input.operation),
    input.version === undefined ? undefined : eq(requests.version, input.version),
    input.outcome === undefined ? undefined : sql`${requests.outcome} = ${input.outcome}`,
    input.start && gte(requests.createdAt, input.start),
    input.end && lt(requests.createdAt, input.end),
    ...statusFilter(input.status),
  ];
}

function statusFilter(status: number | undefined): SQL[] {
  if (status === undefined) return [];
  // In these very words, whatever the parameters are: failures have an index of their own.
  const failed = status === 4 || status === 5 || status >= 400 ? [sql`${requests.status} >= 400`] : [];
  if (status < 10) return [...failed, gte(requests.status, status * 100), lt(requests.status, status * 100 + 100)];
  return [...failed, eq(requests.status, status)];
}

function before(cursor: string | undefined): SQL | undefined {
  const id = requireCursor("request", cursor);
  if (id === undefined) return undefined;
  const createdAt = new Date(idTime(id) ?? 0).toISOString();
  return sql`(${requests.createdAt}, ${requests.id}) < (${createdAt}::timestamptz, ${id})`;
}
