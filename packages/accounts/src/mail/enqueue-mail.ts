import { type Db, enqueue } from "@sundial/db";
import { type Clock, type Ids, openSealed, type Random, seal } from "@sundial/kernel";

/** A mail ready to go out. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export const mailTopic = "send_mail";
const purpose = "outbox mail";

/** Leaves a mail for the background process. It is sealed, because mails carry sign-in links and codes. */
export async function enqueueMail(
  tx: Db,
  ctx: { readonly newId: Ids; readonly clock: Clock; readonly random: Random; readonly secret: string },
  mail: Mail,
): Promise<void> {
  const { random, secret } = ctx;
  const sealed = seal(JSON.stringify(mail), { secret, purpose, random });
  await enqueue(tx, ctx, { topic: mailTopic, payload: { sealed } });
}

/** Opens the payload of a `send_mail` message; throws when it was altered or sealed with another secret. */
export function openMail(payload: { readonly sealed: string }, secret: string): Mail {
  // The seal proves that enqueueMail wrote it.
  return JSON.parse(openSealed(payload.sealed, { secret, purpose })) as Mail;
}
