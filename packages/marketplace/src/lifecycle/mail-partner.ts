import { enqueueMail, listMemberAddresses, type Mail, type MailContext } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import type { ListingVersion } from "../types.ts";

/** Mails the owners and admins of a version's organization, and whoever began the version. */
export async function mailPartner(
  tx: Db,
  ctx: MailContext,
  { version, mail }: { readonly version: ListingVersion; readonly mail: Omit<Mail, "to"> },
): Promise<void> {
  const people = await listMemberAddresses(tx, {
    organizationId: version.organizationId,
    roles: ["owner", "admin"],
    userIds: [version.createdBy],
  });
  const mailing = { ...ctx, secret: ctx.mail.secret };
  for (const { email } of people) await enqueueMail(tx, mailing, { ...mail, to: email });
}
