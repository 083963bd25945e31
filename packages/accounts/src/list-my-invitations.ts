import { requireCursor } from "@sundial/errors";
import { type Page, type PageInput, toPage } from "@sundial/kernel";
import { and, desc, eq, getTableColumns, gt, lt } from "drizzle-orm";
import { findUser } from "./lookup.ts";
import { invitations, organizations } from "./tables.ts";
import type { PersonReadContext, ReceivedInvitation } from "./types.ts";

/** Open invitations to the calling person's verified e-mail address, newest first, from every organization. */
export async function listMyInvitations(ctx: PersonReadContext, input: PageInput): Promise<Page<ReceivedInvitation>> {
  const after = requireCursor("invitation", input.after);
  const person = await findUser(ctx.db, ctx.actor.userId);
  if (!person.emailVerified) return toPage([], input.limit);
  const rows = await ctx.db
    .select({ ...getTableColumns(invitations), organizationName: organizations.name })
    .from(invitations)
    .innerJoin(organizations, eq(organizations.id, invitations.organizationId))
    .where(
      and(
        eq(invitations.email, person.email),
        eq(invitations.status, "pending"),
        gt(invitations.expiresAt, ctx.clock.now()),
        after === undefined ? undefined : lt(invitations.id, after),
      ),
    )
    .orderBy(desc(invitations.id))
    .limit(input.limit + 1);
  return toPage(rows, input.limit);
}
