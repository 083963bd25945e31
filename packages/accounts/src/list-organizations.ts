import { requireCursor } from "@sundial/errors";
import { type Page, type PageInput, toPage } from "@sundial/kernel";
import { and, desc, eq, getTableColumns, lt } from "drizzle-orm";
import { members, organizations } from "./tables.ts";
import type { OwnOrganization, PersonReadContext } from "./types.ts";

/** The organizations the calling person belongs to, newest first, whatever organization the context names. */
export async function listOrganizations(ctx: PersonReadContext, input: PageInput): Promise<Page<OwnOrganization>> {
  const after = requireCursor("organization", input.after);
  const rows = await ctx.db
    .select({ ...getTableColumns(organizations), role: members.role })
    .from(members)
    .innerJoin(organizations, eq(organizations.id, members.organizationId))
    .where(
      and(eq(members.userId, ctx.actor.userId), after === undefined ? undefined : lt(members.organizationId, after)),
    )
    .orderBy(desc(members.organizationId))
    .limit(input.limit + 1);
  return toPage(rows, input.limit);
}
