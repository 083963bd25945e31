import { z } from "zod";
import { portalEnv } from "../env.ts";

const mailboxSchema = z.object({
  data: z.array(
    z.object({ id: z.string(), to: z.string(), subject: z.string(), text: z.string(), created_at: z.string() }),
  ),
});

export type DevMail = z.infer<typeof mailboxSchema>["data"][number];

/** The mails that a development server kept instead of sending, newest first; with an address, those to it. Null where mail is really sent. */
export async function readDevMailbox(to?: string | null): Promise<readonly DevMail[] | null> {
  const { devMailbox, apiUrl } = portalEnv();
  if (!devMailbox) return null;
  const query = to ? `?${new URLSearchParams({ to })}` : "";
  const answer = await fetch(`${apiUrl}/dev/mailbox${query}`, { signal: AbortSignal.timeout(5000) });
  return answer.ok ? mailboxSchema.parse(await answer.json()).data : null;
}

export async function hasDevMailbox(): Promise<boolean> {
  return (await readDevMailbox()) !== null;
}
