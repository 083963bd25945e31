import { enqueueMail, type MailContext } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import { mailPartner } from "../lifecycle/mail-partner.ts";
import { listReviewers } from "../reviewers/list-reviewers.ts";
import type { ListingVersion } from "../types.ts";
import { messageMail } from "./message-mail.ts";

/**
 * Mails a message to the other side: to the partner's admins and the version's author, or to the reviewer who looked at the version last, and to all of
 * them when nobody has.
 */
export async function mailMessage(
  tx: Db,
  ctx: MailContext,
  message: { readonly version: ListingVersion; readonly role: "partner" | "reviewer"; readonly text: string },
): Promise<void> {
  const { version, role } = message;
  const mail = messageMail({ ...message, portalUrl: ctx.mail.portalUrl });
  if (role === "reviewer") return mailPartner(tx, ctx, { version, mail });
  const reviewers = await listReviewers(tx);
  const own = reviewers.filter(({ userId }) => userId === version.reviewerId);
  const mailing = { ...ctx, secret: ctx.mail.secret };
  for (const { email } of own.length > 0 ? own : reviewers) await enqueueMail(tx, mailing, { ...mail, to: email });
}
