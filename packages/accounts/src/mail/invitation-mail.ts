import type { Role } from "@sundial/kernel";
import type { Mail } from "./enqueue-mail.ts";
import { type MailParts, toHtml, toText } from "./layout.ts";

export interface InvitationMailInput {
  readonly organizationName: string;
  /** Null when a key or a script invites. */
  readonly inviter: string | null;
  readonly role: Role;
  readonly expiresAt: Date;
  readonly portalUrl: string;
}

/** Carries no secret: whoever signs in with the invited address can accept. */
export function invitationMail(input: InvitationMailInput): Omit<Mail, "to"> {
  const name = oneLine(input.organizationName);
  const who = input.inviter === null ? "You are" : `${oneLine(input.inviter)} has`;
  const parts: MailParts = {
    heading: `Join ${name}`,
    lines: [
      `${who} invited ${input.inviter === null ? "" : "you "}to the organization ${name} as ${input.role}.`,
      `Sign in with this e-mail address to accept. The invitation is open until ${input.expiresAt.toISOString().slice(0, 10)}.`,
    ],
    button: { label: "See the invitation", url: `${input.portalUrl}/invitations` },
    closing: "If you do not know this organization, ignore this mail; nothing happens.",
  };
  return { subject: `Invitation to ${name}`, text: toText(parts), html: toHtml(parts) };
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\t]+/g, " ").slice(0, 120);
}
