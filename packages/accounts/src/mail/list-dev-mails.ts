import type { Db } from "@sundial/db";
import { desc, eq } from "drizzle-orm";
import { devMailbox } from "../tables.ts";
import type { DevMail } from "./store-dev-mail.ts";

/** The newest fifty mails of the development mailbox, optionally to one address. */
export async function listDevMails(db: Db, input: { readonly to?: string | undefined } = {}): Promise<DevMail[]> {
  const { to } = input;
  return db
    .select({
      id: devMailbox.id,
      to: devMailbox.recipient,
      subject: devMailbox.subject,
      text: devMailbox.textBody,
      html: devMailbox.htmlBody,
      createdAt: devMailbox.createdAt,
    })
    .from(devMailbox)
    .where(to === undefined ? undefined : eq(devMailbox.recipient, to.toLowerCase()))
    .orderBy(desc(devMailbox.createdAt), desc(devMailbox.id))
    .limit(50);
}
