import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { createAuth, createTokenKeys, type OidcProvider } from "@sundial/accounts";
import { createIds, systemClock, systemRandom } from "@sundial/kernel";
import { Hono } from "hono";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { testSecret } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import { createAuthApp } from "./create-auth-app.ts";

const portalUrl = "http://portal.test";
const Started = z.object({ url: z.url() });

interface Claims {
  sub: string;
  email: string;
  email_verified: boolean;
}

/** An OpenID Connect provider on a port of its own, which says that whoever comes is the person of `claims`. */
async function startIssuer() {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const jwk = { ...(await exportJWK(publicKey)), kid: "one", alg: "RS256", use: "sig" };
  const state = { claims: { sub: "1", email: "Ada@Example.com", email_verified: true } as Claims, nonce: "", url: "" };
  const app = new Hono();
  app.get("/.well-known/openid-configuration", (c) =>
    c.json({
      issuer: state.url,
      authorization_endpoint: `${state.url}/authorize`,
      token_endpoint: `${state.url}/token`,
      jwks_uri: `${state.url}/jwks`,
      id_token_signing_alg_values_supported: ["RS256"],
    }),
  );
  app.get("/jwks", (c) => c.json({ keys: [jwk] }));
  app.post("/token", async (c) => {
    const idToken = await new SignJWT({ ...state.claims, nonce: state.nonce })
      .setProtectedHeader({ alg: "RS256", kid: "one" })
      .setIssuer(state.url)
      .setAudience("client")
      .setIssuedAt()
      .setExpirationTime("5m")
      .sign(privateKey);
    return c.json({ access_token: "at-secret", token_type: "Bearer", expires_in: 300, id_token: idToken });
  });
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  state.url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  return { state, close: () => new Promise((resolve) => server.close(resolve)) };
}

let database: TestDatabase;
let issuer: Awaited<ReturnType<typeof startIssuer>>;
beforeAll(async () => {
  [database, issuer] = await Promise.all([createTestDatabase(), startIssuer()]);
});
afterAll(async () => {
  await database.drop();
  await issuer.close();
});

function appWith(...oidcProviders: OidcProvider[]) {
  const shared = { db: database.db, clock: systemClock, random: systemRandom, secret: testSecret };
  const newId = createIds(systemClock, systemRandom);
  const options = { portalUrl, production: false, oidcProviders, trustedProxies: [], log: () => {} };
  const auth = createAuth({ ...shared, newId, ...options });
  return createAuthApp({
    ...shared,
    auth,
    tokenKeys: createTokenKeys(shared),
    apiUrl: "",
    portalUrl,
    devMailbox: false,
  });
}

const provider = () => ({ id: "fake", name: "Fake", issuer: issuer.state.url, clientId: "client", clientSecret: "s" });

/** Goes to the provider and comes back; returns where the browser ends and the cookies it then has. */
async function signIn(app: ReturnType<typeof appWith>) {
  const headers = { origin: portalUrl, "content-type": "application/json" };
  const body = JSON.stringify({ provider: "fake", callbackURL: "/console" });
  const started = await app.request("/auth/sign-in/social", { method: "POST", headers, body });
  const url = new URL(Started.parse(await started.json()).url);
  issuer.state.nonce = url.searchParams.get("nonce") ?? "";
  expect(url.searchParams.get("redirect_uri")).toBe(`${portalUrl}/auth/callback/fake`);
  expect(url.searchParams.get("code_challenge_method")).toBe("S256");
  const cookie = started.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const back = `/auth/callback/fake?code=c&state=${encodeURIComponent(url.searchParams.get("state") ?? "")}`;
  const answer = await app.request(back, { headers: { cookie } });
  const cookies = answer.headers.getSetCookie().filter((line) => line.startsWith("sundial.session_token="));
  return { location: answer.headers.get("location"), cookies };
}

describe("sign-in by an OpenID provider", () => {
  it("opens a session for a verified address, and keeps the provider's tokens encrypted", async () => {
    const app = appWith(provider());
    const { location, cookies } = await signIn(app);
    expect(location).toBe("/console");
    expect(cookies).toHaveLength(1);
    const rows = await database.sql`select u.id, u.email, l.id as login, l.provider_id, l.access_token
      from users u join login_accounts l on l.user_id = u.id`;
    expect(rows).toMatchObject([{ email: "ada@example.com", provider_id: "fake" }]);
    expect(rows[0]?.id).toMatch(/^usr_/);
    expect(rows[0]?.login).toMatch(/^acc_/);
    expect(rows[0]?.access_token).not.toContain("at-secret");
  });

  it("opens none for an address that the provider has not verified", async () => {
    issuer.state.claims = { sub: "2", email: "mallory@example.com", email_verified: false };
    const { location, cookies } = await signIn(appWith(provider()));
    expect(location).toMatch(/^http:\/\/portal\.test\/sign-in\?error=/);
    expect(cookies).toEqual([]);
  });

  it("does not take over an account by an unverified address", async () => {
    issuer.state.claims = { sub: "3", email: "ada@example.com", email_verified: false };
    const { location, cookies } = await signIn(appWith(provider()));
    expect(location).toContain("error=");
    expect(cookies).toEqual([]);
  });

  it("leaves the other ways to sign in working while a provider is unreachable", async () => {
    const app = appWith({ ...provider(), issuer: "http://127.0.0.1:1" });
    const headers = { origin: portalUrl, "content-type": "application/json" };
    const body = JSON.stringify({ email: "grace@example.com" });
    expect((await app.request("/auth/sign-in/magic-link", { method: "POST", headers, body })).status).toBe(200);
  });
});
