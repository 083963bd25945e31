import { listDevMails } from "@sundial/accounts";
import type { Hono } from "hono";
import type { AuthDeps, AuthEnv } from "./auth-deps.ts";

/** `GET /dev/mailbox?to=`: mails that would have been sent. Never registered in production. */
export function registerDevMailbox(app: Hono<AuthEnv>, deps: Pick<AuthDeps, "db">): void {
  app.get("/dev/mailbox", async (c) => {
    const mails = await listDevMails(deps.db, { to: c.req.query("to") });
    c.header("cache-control", "no-store");
    return c.json({
      data: mails.map(({ createdAt, ...mail }) => ({ ...mail, created_at: createdAt.toISOString() })),
    });
  });
}
