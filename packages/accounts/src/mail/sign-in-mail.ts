import type { Mail } from "./enqueue-mail.ts";
import { type MailParts, toHtml, toText } from "./layout.ts";

export interface SignInMailInput {
  /** Absent when the person asked for a code alone. */
  readonly url?: string;
  readonly code?: string;
  readonly minutes: number;
}

/** A sign-in link, a code, or both. The link opens a page with a button, because mail scanners follow links. */
export function signInMail(input: SignInMailInput): Omit<Mail, "to"> {
  const both = input.url !== undefined && input.code !== undefined;
  const what = both ? "the link or the code" : input.url === undefined ? "the code" : "the link";
  const parts: MailParts = {
    heading: "Sign in to Sundial",
    lines: [`Use ${what} below. It works once, for ${input.minutes} minutes.`],
    ...(input.url === undefined ? {} : { button: { label: "Sign in", url: input.url } }),
    ...(input.code === undefined ? {} : { code: input.code }),
    closing: "If you did not ask for this, ignore this mail; nobody can sign in without it.",
  };
  return {
    subject: input.code === undefined ? "Your sign-in link" : `${input.code} is your sign-in code`,
    text: toText(parts),
    html: toHtml(parts),
  };
}
