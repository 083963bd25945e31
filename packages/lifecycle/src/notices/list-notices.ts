import type { ReadContext } from "@sundial/db";
import { requireCursor, requireScope } from "@sundial/errors";
import { type Page, type PageInput, toPage } from "@sundial/kernel";
import { and, desc, eq, getTableColumns, lt } from "drizzle-orm";
import { deprecationNotices } from "../tables.ts";
import type { Notice } from "../types.ts";

const { revision: _, ...noticeColumns } = getTableColumns(deprecationNotices);

/** The notices that the organization was sent, newest first, the same in both modes. Throws `invalid_cursor`. */
export async function listNotices(ctx: ReadContext, input: PageInput): Promise<Page<Notice>> {
  requireScope(ctx, "usage.read");
  const after = requireCursor("notice", input.after);
  const { id, organizationId } = deprecationNotices;
  const rows = await ctx.db
    .select(noticeColumns)
    .from(deprecationNotices)
    .where(and(eq(organizationId, ctx.organization.id), after === undefined ? undefined : lt(id, after)))
    .orderBy(desc(id))
    .limit(input.limit + 1);
  return toPage(rows, input.limit);
}
