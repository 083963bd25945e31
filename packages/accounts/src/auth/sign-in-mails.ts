import { APIError } from "better-auth/api";
import { inArray } from "drizzle-orm";
import { enqueueMail } from "../mail/enqueue-mail.ts";
import { signInMail } from "../mail/sign-in-mail.ts";
import { verifications } from "../tables.ts";
import type { AuthOptions } from "./auth-types.ts";
import { createMailAllowance } from "./mail-allowance.ts";

export const signInMinutes = 10;

export interface SignInMails {
  /** Throws 429 when the address has been sent too many already. */
  send(email: string, content: { url?: string; code?: string }): Promise<void>;
  /** Makes codes that wait for that address useless, after it has signed in. */
  dropCodes(email: string): Promise<void>;
}

/** Sends sign-in mails through the outbox. */
export function createSignInMails(options: AuthOptions): SignInMails {
  const mayMail = createMailAllowance(options.clock, options.production ? 5 : 100);
  return {
    async send(email, content) {
      const to = email.toLowerCase();
      if (!mayMail(to))
        throw new APIError("TOO_MANY_REQUESTS", {
          message: "This address has been sent several sign-in mails already. Use the newest one, or wait ten minutes.",
        });
      await options.db.transaction((tx) =>
        enqueueMail(tx, options, { to, ...signInMail({ ...content, minutes: signInMinutes }) }),
      );
    },
    async dropCodes(email) {
      await options.db.delete(verifications).where(inArray(verifications.identifier, [`sign-in-otp-${email}`]));
    },
  };
}

/** The page of the portal with the button that signs in: the link itself changes nothing, because mail scanners follow links. */
export function toConfirmUrl(verifyUrl: string, portalUrl: string): string {
  return `${portalUrl}/auth/confirm${new URL(verifyUrl).search}`;
}
