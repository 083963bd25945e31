import { accountErrors, authBasePath, chooseOrganization, issueToken } from "@sundial/accounts";
import { coreErrors } from "@sundial/errors";
import { modes } from "@sundial/kernel";
import type { Context, Hono } from "hono";
import { z } from "zod";
import { parseJson } from "../validation/parse-json.ts";
import type { AuthDeps, AuthEnv } from "./auth-deps.ts";

const TokenRequest = z.strictObject({ mode: z.enum(modes), organization_id: z.string().max(64).optional() });

/**
 * `POST /auth/token {mode, organization_id?}`: a five-minute token for the person of the session cookie. Only the portal may ask:
 * the `Origin` must be its own, and the body JSON, which no form of another site can send.
 */
export function registerIssueToken(app: Hono<AuthEnv>, deps: AuthDeps): void {
  const issuing = { db: deps.db, clock: deps.clock, keys: deps.tokenKeys, issuer: deps.apiUrl };
  app.post(`${authBasePath}/token`, async (c) => {
    if (c.req.header("origin") !== deps.portalUrl) throw accountErrors.origin_not_allowed();
    const input = await readBody(c);
    const session = await deps.auth.readSession(c.req.raw.headers);
    if (!session) throw accountErrors.session_required();
    const organizationId = input.organization_id ?? (await chooseOrganization(deps.db, session));
    const issued = await issueToken(issuing, { userId: session.userId, organizationId, mode: input.mode });
    for (const cookie of session.setCookies) c.header("set-cookie", cookie, { append: true });
    c.header("cache-control", "no-store");
    return c.json({
      token: issued.token,
      expires_in: issued.expiresInSeconds,
      organization_id: issued.organizationId,
      role: issued.role,
    });
  });
}

async function readBody(c: Context): Promise<z.infer<typeof TokenRequest>> {
  const received = c.req.header("content-type") ?? "none";
  if (!/^application\/json\b/i.test(received)) throw coreErrors.unsupported_media_type({ received });
  const parsed = TokenRequest.safeParse(parseJson(await c.req.text()));
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => ({
    pointer: `#${issue.path.map((part) => `/${String(part)}`).join("")}`,
    detail: issue.message,
  }));
  throw coreErrors.invalid_request({ summary: "send `mode`, and `organization_id` if there is a choice." }, { issues });
}
