import { openMail } from "@sundial/accounts";
import type { TestApi } from "../../../harness/api.ts";
import { testSecret } from "../../../harness/contexts.ts";

/** Signs a new person in by the link of a mail, as the portal's pages do, and returns the `Cookie` of the session. */
export async function signInForCookie({ url, database, deps }: TestApi): Promise<string> {
  const origin = deps.env.PORTAL_URL;
  const asked = await fetch(`${url}/auth/sign-in/magic-link`, {
    method: "POST",
    headers: { origin, "content-type": "application/json" },
    body: JSON.stringify({ email: "ada@example.com", name: "Ada", callbackURL: "/console" }),
  });
  if (!asked.ok) throw new Error(`no link was sent: ${await asked.text()}`);
  const [row] = await database.sql<{ payload: { sealed: string } }[]>`
    select payload from outbox order by created_at desc, id desc limit 1`;
  const link = /https?:\S+/.exec(row ? openMail(row.payload, testSecret).text : "")?.[0] ?? "";
  const signedIn = await fetch(`${url}/auth/magic-link/verify${new URL(link).search}`, { redirect: "manual" });
  return signedIn.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
