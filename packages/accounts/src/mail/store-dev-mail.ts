import type { Db } from "@sundial/db";
import type { Clock } from "@sundial/kernel";
import { devMailbox } from "../tables.ts";
import type { Mail } from "./enqueue-mail.ts";

/** A mail as the development mailbox keeps it. */
export interface DevMail extends Mail {
  readonly id: string;
  readonly createdAt: Date;
}

/** Keeps a mail for the development mailbox instead of sending it. Storing the same id again does nothing. */
export async function storeDevMail(deps: { db: Db; clock: Clock }, id: string, mail: Mail): Promise<void> {
  const { to, subject, text, html } = mail;
  await deps.db
    .insert(devMailbox)
    .values({ id, recipient: to, subject, textBody: text, htmlBody: html, createdAt: deps.clock.now() })
    .onConflictDoNothing();
}
