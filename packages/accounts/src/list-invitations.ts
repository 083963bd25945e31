import type { ReadContext } from "@sundial/db";
import { requireCursor, requireScope } from "@sundial/errors";
import { type Page, type PageInput, toPage } from "@sundial/kernel";
import { and, desc, eq, lt } from "drizzle-orm";
import { invitations } from "./tables.ts";
import type { Invitation } from "./types.ts";
import { withCurrentStatus } from "./with-current-status.ts";

/** Every invitation of the organization, newest first. */
export async function listInvitations(ctx: ReadContext, input: PageInput): Promise<Page<Invitation>> {
  requireScope(ctx, "members.read");
  const after = requireCursor("invitation", input.after);
  const rows = await ctx.db
    .select()
    .from(invitations)
    .where(
      and(
        eq(invitations.organizationId, ctx.organization.id),
        after === undefined ? undefined : lt(invitations.id, after),
      ),
    )
    .orderBy(desc(invitations.id))
    .limit(input.limit + 1);
  return toPage(
    rows.map((row) => withCurrentStatus(row, ctx.clock)),
    input.limit,
  );
}
