import { operations } from "@sundial/contract";
import { revokeKey } from "@sundial/keys";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { contextOf } from "../../harness/contexts.ts";
import { expectProblem } from "../expect-answer.ts";
import { operationIds, sampleCall } from "../sample-calls.ts";
import { forgeTokens } from "./forge-tokens.ts";

let api: TestApi;
let organization: TestOrganization;
let tokens: Awaited<ReturnType<typeof forgeTokens>>;
const keys = { revoked: "", expired: "", unknown: "" };

beforeAll(async () => {
  api = await startTestApi();
  organization = await api.createOrganization();
  const { userId } = await organization.createPerson("owner");
  tokens = await forgeTokens(api, { userId, organizationId: organization.id });
  const [revoked, expired, unknown] = await Promise.all([
    organization.createKey(),
    organization.createKey(),
    organization.createKey(),
  ]);
  await revokeKey(contextOf(api.database, { organizationId: organization.id }), { keyId: revoked.key.id });
  await api.database.sql`update api_keys set expires_at = now() - interval '1 second' where id = ${expired.key.id}`;
  await api.database.sql`delete from api_keys where id = ${unknown.key.id}`;
  Object.assign(keys, { revoked: revoked.secret, expired: expired.secret, unknown: unknown.secret });
});
afterAll(() => api.stop());

interface RefusedCredential {
  readonly name: string;
  readonly code: string;
  readonly headers: () => Record<string, string>;
}

const bearer = (credential: string) => ({ authorization: `Bearer ${credential}` });
const token = (name: keyof typeof tokens, code = "invalid_token"): RefusedCredential => ({
  name: `a token ${name}`,
  code,
  headers: () => bearer(tokens[name]),
});

const refused: readonly RefusedCredential[] = [
  { name: "no credential", code: "missing_credential", headers: () => ({}) },
  { name: "another scheme", code: "missing_credential", headers: () => ({ authorization: "Basic c2RsOnRlc3Q=" }) },
  {
    name: "a key in a cookie",
    code: "missing_credential",
    headers: () => ({ cookie: `key=${organization.keys.test}` }),
  },
  { name: "a damaged key", code: "malformed_api_key", headers: () => bearer(damaged(organization.keys.test)) },
  { name: "text that is no key", code: "malformed_api_key", headers: () => bearer("sk-0123456789abcdef") },
  { name: "an unknown key", code: "invalid_api_key", headers: () => bearer(keys.unknown) },
  { name: "a revoked key", code: "revoked_api_key", headers: () => bearer(keys.revoked) },
  { name: "an expired key", code: "expired_api_key", headers: () => bearer(keys.expired) },
  token("expired", "expired_token"),
  token("signed by a stranger"),
  token("of an unknown key id"),
  token("for another audience"),
  token("of another issuer"),
  token("of another type"),
  token("with alg none"),
  token("with a symmetric algorithm"),
  token("with changed claims"),
  token("with an unknown role"),
  token("without a mode"),
  {
    name: "a live key from a web page",
    code: "live_key_in_browser",
    headers: () => ({ ...bearer(organization.keys.live), origin: "https://shop.example" }),
  },
];

/** One character of the random part changed, as a typo would. */
function damaged(secret: string): string {
  const at = 20;
  return secret.slice(0, at) + (secret[at] === "a" ? "b" : "a") + secret.slice(at + 1);
}

describe.each(refused)("$name", ({ code, headers }) => {
  const mustRefuse = operationIds.filter((id) => code !== "missing_credential" || !operations[id].isPublic);

  it.each(mustRefuse)(`%s answers ${code}`, async (operationId) => {
    const { method, path, body } = sampleCall(operationId);
    const sent = headers();
    const answer = await api.call(method, path, { body, headers: sent });
    const secrets = Object.values(sent).map((value) => value.replace(/^\w+[ =]/, ""));
    expectProblem(answer, { operationId, code, secrets: secrets.filter((text) => !text.startsWith("https")) });
  });
});

describe("credentials in general", () => {
  it("lets the good token and the good key in, so that the refusals above mean something", async () => {
    const calls = [tokens.good, organization.keys.test, organization.keys.live].map((key) =>
      api.call("GET", "/v1/organization", { key }),
    );
    expect((await Promise.all(calls)).map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it("ends a key that expires while it is remembered at its time, not when it is forgotten", async () => {
    const expiresAt = new Date(Date.now() + 1_000);
    const { secret } = await organization.createKey({ expiresAt });
    const call = () => api.call("GET", "/v1/organization", { key: secret });
    expect((await call()).status).toBe(200);
    const died = await vi.waitFor(
      async () => {
        const answer = await call();
        expect(answer.body.code).toBe("expired_api_key");
        return Date.now();
      },
      { timeout: 3_000, interval: 20 },
    );
    expect(died - expiresAt.getTime()).toBeGreaterThanOrEqual(0);
    expect(died - expiresAt.getTime()).toBeLessThan(1_500);
  });

  it("counts the refusals that were checked", () => {
    console.log(`credentials: ${operationIds.length} operations x ${refused.length} refused credentials`);
    expect(operationIds.length).toBeGreaterThanOrEqual(25);
  });
});
