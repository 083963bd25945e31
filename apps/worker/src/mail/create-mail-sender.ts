import { type Mail, storeDevMail } from "@sundial/accounts";
import type { Db } from "@sundial/db";
import type { Clock } from "@sundial/kernel";
import { createTransport } from "nodemailer";

/** `refused`: the receiving server will never take it, so trying again is pointless. */
export type MailOutcome = "sent" | "refused";

export interface MailSender {
  /** Sends under an id that stays the same over retries. Throws when it may work later. */
  send(id: string, mail: Mail): Promise<MailOutcome>;
  close(): void;
}

export interface MailSenderOptions {
  readonly smtpUrl: string | undefined;
  readonly from: string;
  readonly db: Db;
  readonly clock: Clock;
}

const timeoutMs = 20_000;

/** Sends by SMTP, or without a server keeps mails for the development mailbox. */
export function createMailSender(options: MailSenderOptions): MailSender {
  return options.smtpUrl === undefined ? toDevMailbox(options) : bySmtp(options.smtpUrl, options.from);
}

function toDevMailbox(deps: { db: Db; clock: Clock }): MailSender {
  return {
    async send(id, mail) {
      await storeDevMail(deps, id, mail);
      return "sent";
    },
    close() {},
  };
}

function bySmtp(url: string, from: string): MailSender {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  });
  const host = /@([^\s>]+)>?\s*$/.exec(from)?.[1] ?? "localhost";
  return {
    async send(id, { to, subject, text, html }) {
      // The same id on every try lets the receiving side drop a copy, should a try succeed without our hearing of it.
      const message = { from, to, subject, text, html, messageId: `<${id}@${host}>` };
      try {
        await transport.sendMail({ ...message, headers: { "Auto-Submitted": "auto-generated" } });
        return "sent";
      } catch (error) {
        if (isRefusal(error)) return "refused";
        throw error;
      }
    },
    close: () => transport.close(),
  };
}

function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { command, responseCode } = error as { command?: unknown; responseCode?: unknown }; // nodemailer adds these
  return command === "RCPT TO" && typeof responseCode === "number" && responseCode >= 500;
}
