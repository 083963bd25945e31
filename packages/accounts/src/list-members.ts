import type { ReadContext } from "@sundial/db";
import { requireCursor, requireScope } from "@sundial/errors";
import { type Page, type PageInput, toPage } from "@sundial/kernel";
import { and, desc, eq, lt } from "drizzle-orm";
import { memberColumns } from "./lookup.ts";
import { members, users } from "./tables.ts";
import type { Member } from "./types.ts";

/** The people of the organization, newest member first. */
export async function listMembers(ctx: ReadContext, input: PageInput): Promise<Page<Member>> {
  requireScope(ctx, "members.read");
  const after = requireCursor("member", input.after);
  const rows = await ctx.db
    .select(memberColumns)
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(
      and(eq(members.organizationId, ctx.organization.id), after === undefined ? undefined : lt(members.id, after)),
    )
    .orderBy(desc(members.id))
    .limit(input.limit + 1);
  return toPage(rows, input.limit);
}
