import { accountErrors, type PersonReadContext, type PersonWriteContext } from "@sundial/accounts";
import { audit, type Db, inTransaction } from "@sundial/db";
import type { Role } from "@sundial/kernel";
import { and, eq } from "drizzle-orm";
import { noticePreferences } from "../tables.ts";
import type { NoticeMails } from "../types.ts";

export interface NoticePreferences {
  readonly mails: NoticeMails;
  /** Whether that follows from the role, because the person chose nothing. */
  readonly isUsual: boolean;
}

const deciders: ReadonlySet<Role> = new Set<Role>(["owner", "admin"]);

/** Who answers for the organization, and so gets the notices of the last days whatever they choose. */
export function isDecider(role: Role): boolean {
  return deciders.has(role);
}

/** What a member gets who chose nothing. */
export function usualMails(role: Role): NoticeMails {
  return isDecider(role) ? "all" : "own_keys";
}

/** Which notices the person gets by mail in the organization of the context. Throws `organization_required`. */
export async function getNoticePreferences(ctx: PersonReadContext): Promise<NoticePreferences> {
  const { organizationId, userId, role } = memberOf(ctx);
  const [chosen] = await ctx.db
    .select({ mails: noticePreferences.mails })
    .from(noticePreferences)
    .where(and(eq(noticePreferences.organizationId, organizationId), eq(noticePreferences.userId, userId)));
  return { mails: chosen?.mails ?? usualMails(role), isUsual: chosen === undefined };
}

/** Sets them; from the next run of the job on they hold. Throws `organization_required`. */
export async function putNoticePreferences(
  ctx: PersonWriteContext,
  { mails }: { readonly mails: NoticeMails },
): Promise<NoticePreferences> {
  const { organizationId, userId } = memberOf(ctx);
  const updatedAt = ctx.clock.now();
  return inTransaction(ctx, async (tx) => {
    await tx
      .insert(noticePreferences)
      .values({ organizationId, userId, mails, updatedAt })
      .onConflictDoUpdate({
        target: [noticePreferences.organizationId, noticePreferences.userId],
        set: { mails, updatedAt },
      });
    await audit(tx, ctx, { action: "notice_preferences.updated", target: userId, after: { mails } });
    return { mails, isUsual: false };
  });
}

/** By person, what the members of an organization chose. For the job. */
export async function listNoticePreferences(db: Db, organizationId: string): Promise<ReadonlyMap<string, NoticeMails>> {
  const rows = await db
    .select({ userId: noticePreferences.userId, mails: noticePreferences.mails })
    .from(noticePreferences)
    .where(eq(noticePreferences.organizationId, organizationId));
  return new Map(rows.map(({ userId, mails }) => [userId, mails]));
}

function memberOf({ actor, organization }: PersonReadContext) {
  if (organization.id === "") throw accountErrors.organization_required();
  return { organizationId: organization.id, userId: actor.userId, role: actor.role };
}
