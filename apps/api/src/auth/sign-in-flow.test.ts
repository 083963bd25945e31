import { createAuth, createTokenKeys, openMail, verifyToken } from "@sundial/accounts";
import { ApiError } from "@sundial/errors";
import { createIds, systemClock, systemRandom } from "@sundial/kernel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { contextOf, createMember, createOwnedOrganization, testSecret } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { createAuthApp } from "./create-auth-app.ts";

const portalUrl = "http://portal.test";
const apiUrl = "http://api.test";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

function world(options: { production?: boolean; devMailbox?: boolean } = {}) {
  const { db } = database;
  const shared = { db, clock: systemClock, random: systemRandom, secret: testSecret };
  const tokenKeys = createTokenKeys(shared);
  const auth = createAuth({
    ...shared,
    newId: createIds(systemClock, systemRandom),
    portalUrl,
    production: options.production ?? false,
    oidcProviders: [],
    trustedProxies: ["127.0.0.1/32"],
    log: () => {},
  });
  const deps = { ...shared, auth, tokenKeys, apiUrl, portalUrl, devMailbox: options.devMailbox ?? false };
  const app = createAuthApp(deps);
  app.onError((error) => {
    if (!(error instanceof ApiError)) throw error;
    return new Response(JSON.stringify({ code: error.code }), { status: error.status });
  });
  return { app, verifying: { clock: systemClock, keys: tokenKeys, issuer: apiUrl } };
}

type App = ReturnType<typeof world>["app"];

/** A browser on the portal: keeps cookies, sends the Origin. */
function browserOf(app: App) {
  const jar = new Map<string, string>();
  async function send(path: string, init: { json?: unknown; headers?: Record<string, string> } = {}) {
    const headers = new Headers({ origin: portalUrl, ...init.headers });
    if (jar.size > 0) headers.set("cookie", [...jar].map(([name, value]) => `${name}=${value}`).join("; "));
    const body = init.json === undefined ? {} : { method: "POST", body: JSON.stringify(init.json) };
    if (init.json !== undefined && !headers.has("content-type")) headers.set("content-type", "application/json");
    const answer = await app.request(path, { ...body, headers });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ""] = cookie.split(";");
      const at = pair.indexOf("=");
      if (/max-age=0/i.test(cookie)) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }
  return { send, jar };
}

const User = z.looseObject({ id: z.string(), email: z.string() });
const SessionBody = z.object({ user: User, session: z.looseObject({ id: z.string() }) });
const TokenBody = z.strictObject({
  token: z.string(),
  expires_in: z.number(),
  organization_id: z.string().nullable(),
  role: z.string().nullable(),
});
const Coded = z.object({ code: z.string() });

let people = 0;
const freshEmail = () => `Grace.${++people}@Example.com`;

async function mailsTo(email: string) {
  const rows = await database.sql<
    { payload: { sealed: string } }[]
  >`select payload from outbox where topic = 'send_mail' order by created_at, id`;
  return rows.map(({ payload }) => openMail(payload, testSecret)).filter(({ to }) => to === email.toLowerCase());
}

async function requestLink(send: ReturnType<typeof browserOf>["send"], email: string) {
  const asked = await send("/auth/sign-in/magic-link", { json: { email, name: "Grace", callbackURL: "/console" } });
  expect(asked.status).toBe(200);
  const mail = (await mailsTo(email)).at(-1);
  const link = new URL(/http:\S+/.exec(mail?.text ?? "")?.[0] ?? "");
  const code = /Code: (\d{6})/.exec(mail?.text ?? "")?.[1] ?? "";
  return { mail, link, code, verifyPath: `/auth/magic-link/verify${link.search}` };
}

async function signIn(app: App, email = freshEmail()) {
  const browser = browserOf(app);
  const { verifyPath } = await requestLink(browser.send, email);
  const answer = await browser.send(verifyPath);
  expect(answer.status).toBe(302);
  const { user } = SessionBody.parse(await (await browser.send("/auth/get-session")).json());
  return { ...browser, userId: user.id };
}

describe("sign-in by link", () => {
  it("leads from a mail over the confirm page to a session with prefixed ids", async () => {
    const { app } = world();
    const browser = browserOf(app);
    const email = freshEmail();
    const { link, mail, verifyPath } = await requestLink(browser.send, email);
    expect(link.origin + link.pathname).toBe(`${portalUrl}/auth/confirm`);
    expect(mail?.html).toContain("/auth/confirm?token=");
    const stored = await database.sql`select identifier, value from verifications`;
    expect(JSON.stringify(stored)).not.toContain(link.searchParams.get("token"));

    const answer = await browser.send(verifyPath);
    expect(answer.headers.get("location")).toBe(`${portalUrl}/console`);
    const [cookie = ""] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^sundial\.session_token=/);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).not.toMatch(/Secure/);

    const { user, session } = SessionBody.parse(await (await browser.send("/auth/get-session")).json());
    expect(user).toMatchObject({ email: email.toLowerCase(), emailVerified: true, name: "Grace" });
    expect(user.id).toMatch(/^usr_[0-9a-z]{26}$/);
    expect(session.id).toMatch(/^ses_/);
  });

  it("works once", async () => {
    const { app } = world();
    const first = browserOf(app);
    const { verifyPath } = await requestLink(first.send, freshEmail());
    expect((await first.send(verifyPath)).headers.getSetCookie()).not.toEqual([]);
    const second = browserOf(app);
    const replay = await second.send(verifyPath);
    expect(replay.headers.get("location")).toContain("error=INVALID_TOKEN");
    expect(second.jar.size).toBe(0);
  });

  it("does not lead to another site", async () => {
    const { app } = world();
    const { send } = browserOf(app);
    const json = { email: freshEmail(), callbackURL: "https://evil.example/steal" };
    expect((await send("/auth/sign-in/magic-link", { json })).status).toBe(403);
  });

  it("sets Secure cookies in production", async () => {
    const { app } = world({ production: true });
    const { send } = browserOf(app);
    const { verifyPath } = await requestLink(send, freshEmail());
    const [cookie = ""] = (await send(verifyPath)).headers.getSetCookie();
    expect(cookie).toMatch(/^__Secure-sundial\.session_token=.*Secure/);
  });
});

describe("sign-in by code", () => {
  it("takes the code of the same mail, in another browser", async () => {
    const { app } = world();
    const email = freshEmail();
    const { code } = await requestLink(browserOf(app).send, email);
    const stored =
      await database.sql`select value from verifications where identifier = ${`sign-in-otp-${email.toLowerCase()}`}`;
    expect(JSON.stringify(stored)).not.toContain(code);
    const phone = browserOf(app);
    expect((await phone.send("/auth/sign-in/email-otp", { json: { email, otp: code } })).status).toBe(200);
    const { user } = SessionBody.parse(await (await phone.send("/auth/get-session")).json());
    expect(user.email).toBe(email.toLowerCase());
    const replay = await browserOf(app).send("/auth/sign-in/email-otp", { json: { email, otp: code } });
    expect(replay.status).toBe(400);
  });

  it("is useless after the link was used, and after three wrong tries", async () => {
    const { app } = world();
    const email = freshEmail();
    const browser = browserOf(app);
    const { code, verifyPath } = await requestLink(browser.send, email);
    await browser.send(verifyPath);
    const afterLink = await browserOf(app).send("/auth/sign-in/email-otp", { json: { email, otp: code } });
    expect(afterLink.status).toBe(400);

    const other = freshEmail();
    const asked = await requestLink(browserOf(app).send, other);
    const wrong = asked.code === "000000" ? "111111" : "000000";
    for (let i = 0; i < 3; i++)
      await browserOf(app).send("/auth/sign-in/email-otp", { json: { email: other, otp: wrong } });
    const tooLate = await browserOf(app).send("/auth/sign-in/email-otp", { json: { email: other, otp: asked.code } });
    expect(tooLate.status).toBe(403);
  });

  it("can be asked for alone", async () => {
    const { app } = world();
    const email = freshEmail();
    const { send } = browserOf(app);
    await send("/auth/email-otp/send-verification-otp", { json: { email, type: "sign-in" } });
    const [mail] = await mailsTo(email);
    expect(mail?.text).toMatch(/Code: \d{6}/);
    expect(mail?.text).not.toContain("http");
  });
});

describe("POST /auth/token", () => {
  it("gives the role in the only organization, then in the active one", async () => {
    const { app, verifying } = world();
    const { send, userId } = await signIn(app);
    const alone = TokenBody.parse(await (await send("/auth/token", { json: { mode: "test" } })).json());
    expect(alone).toMatchObject({ expires_in: 300, organization_id: null, role: null });

    const one = await createOwnedOrganization(database);
    await join(one.organization.id, userId, "developer");
    const answer = await send("/auth/token", { json: { mode: "live" } });
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const first = TokenBody.parse(await answer.json());
    const verified = await verifyToken(verifying, first.token);
    expect(verified).toMatchObject({ organizationId: one.organization.id, mode: "live" });
    expect(verified.actor).toMatchObject({ userId, role: "developer" });

    const two = await createOwnedOrganization(database);
    await join(two.organization.id, userId, "viewer");
    const undecided = TokenBody.parse(await (await send("/auth/token", { json: { mode: "test" } })).json());
    expect(undecided.organization_id).toBeNull();
    const chosen = await send("/auth/organization/set-active", { json: { organizationId: two.organization.id } });
    expect(chosen.status).toBe(200);
    const second = await (await send("/auth/token", { json: { mode: "test" } })).json();
    expect(second).toMatchObject({ organization_id: two.organization.id, role: "viewer" });
    const named = { mode: "test", organization_id: one.organization.id };
    expect(await (await send("/auth/token", { json: named })).json()).toMatchObject({ role: "developer" });
  });

  async function join(organizationId: string, userId: string, role: string) {
    const id = contextOf(database).newId("member");
    await database.sql`insert into members values (${id}, ${organizationId}, ${userId}, ${role}, now())`;
  }

  it("refuses no session, other origins, bodies that are not JSON, and organizations of others", async () => {
    const { app } = world();
    const { send } = await signIn(app);
    const other = await createOwnedOrganization(database);
    await createMember(database, other.organization.id, "viewer");
    const json = { mode: "test" };
    const code = async (answer: Response) => [answer.status, Coded.parse(await answer.json()).code];
    expect(await code(await browserOf(app).send("/auth/token", { json }))).toEqual([401, "session_required"]);
    const evil = { headers: { origin: "https://evil.example" }, json };
    expect(await code(await send("/auth/token", evil))).toEqual([403, "origin_not_allowed"]);
    const form = { headers: { "content-type": "text/plain" }, json };
    expect(await code(await send("/auth/token", form))).toEqual([415, "unsupported_media_type"]);
    expect(await code(await send("/auth/token", { json: { mode: "prod" } }))).toEqual([400, "invalid_request"]);
    const foreign = { json: { ...json, organization_id: other.organization.id } };
    expect(await code(await send("/auth/token", foreign))).toEqual([403, "not_a_member"]);
    const activate = await send("/auth/organization/set-active", { json: { organizationId: other.organization.id } });
    expect(activate.status).toBe(403);
  });

  it("ends with the session", async () => {
    const { app } = world();
    const { send, jar } = await signIn(app);
    const kept = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    expect((await send("/auth/sign-out", { json: {} })).status).toBe(200);
    const stolen = await browserOf(app).send("/auth/token", { headers: { cookie: kept }, json: { mode: "test" } });
    expect(stolen.status).toBe(401);
  });
});

describe("everything else", () => {
  it.each([
    ["POST", "/auth/organization/create"],
    ["POST", "/auth/organization/invite-member"],
    ["POST", "/auth/organization/update-member-role"],
    ["POST", "/auth/organization/remove-member"],
    ["POST", "/auth/organization/delete"],
    ["POST", "/auth/sign-up/email"],
    ["POST", "/auth/sign-in/email"],
    ["POST", "/auth/update-user"],
    ["POST", "/auth/delete-user"],
    ["POST", "/auth/email-otp/reset-password"],
    ["GET", "/auth/sign-out"],
    ["GET", "/auth//get-session"],
    ["GET", "/auth/get-session/"],
  ])("%s %s does not exist", async (method, path) => {
    const { app } = world();
    const { jar } = await signIn(app);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const body = method === "POST" ? { body: "{}" } : {};
    const headers = { cookie, origin: portalUrl, "content-type": "application/json" };
    expect((await app.request(path, { method, headers, ...body })).status).toBe(404);
  });

  it("refuses other origins and big bodies", async () => {
    const { app } = world();
    const { send } = await signIn(app);
    const evil = await send("/auth/sign-out", { json: {}, headers: { origin: "https://evil.example" } });
    expect(evil.status).toBe(403);
    const big = await send("/auth/sign-in/magic-link", { json: { email: "a@example.com", name: "x".repeat(20_000) } });
    expect(big.status).toBe(413);
  });

  it("limits sign-in by client address and by mailbox in production", async () => {
    const { app } = world({ production: true });
    const ask = async (ip: string, email: string) => {
      const headers = { "x-forwarded-for": ip };
      return (await browserOf(app).send("/auth/sign-in/magic-link", { json: { email }, headers })).status;
    };
    for (let i = 0; i < 5; i++) expect(await ask("198.51.100.7", freshEmail())).toBe(200);
    expect(await ask("198.51.100.7", freshEmail())).toBe(429);
    expect(await ask("6.6.6.6, 198.51.100.7, 127.0.0.1", freshEmail())).toBe(429);
    const victim = freshEmail();
    for (let i = 0; i < 5; i++) expect(await ask(`203.0.113.${i}`, victim)).toBe(200);
    expect(await ask("203.0.113.99", victim)).toBe(429);
  });

  it("serves the key set, and the mailbox only when it is open", async () => {
    const { app } = world({ devMailbox: true });
    await (await signIn(app)).send("/auth/token", { json: { mode: "test" } });
    const jwks = await app.request("/.well-known/jwks.json");
    expect(jwks.headers.get("cache-control")).toBe("public, max-age=300");
    expect(await jwks.json()).toEqual({ keys: [expect.objectContaining({ kty: "OKP", alg: "EdDSA", use: "sig" })] });
    expect(await (await app.request("/dev/mailbox")).json()).toEqual({ data: [] });
    expect((await world().app.request("/dev/mailbox")).status).toBe(404);
  });
});
