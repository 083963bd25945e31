import { createTokenKeys, issueToken } from "@sundial/accounts";
import { operations } from "@sundial/contract";
import { createIds, systemClock, systemRandom } from "@sundial/kernel";
import { createKey, createKeyCache, createKeyMarks } from "@sundial/keys";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOwnedOrganization, testPeppers, testSecret } from "../../../../test/harness/contexts.ts";
import { createTestDatabase, type TestDatabase } from "../../../../test/harness/database.ts";
import type { ApiEnv } from "../api-app.ts";
import { readEnv } from "../env.ts";
import { authenticate } from "./authenticate.ts";
import { bodyOf, tinyApp } from "./testing/tiny-app.ts";

let database: TestDatabase;
let made: Awaited<ReturnType<typeof createOwnedOrganization>>;
let secret: string;
let token: string;
let app: Hono<ApiEnv>;
beforeAll(async () => {
  database = await createTestDatabase();
  made = await createOwnedOrganization(database);
  secret = (await createKey(made.ctx, { name: "CI", scopes: ["members.read"], expiresAt: null })).secret;
  const [clock, env] = [systemClock, readEnv({ DATABASE_URL: database.url })];
  const tokenKeys = createTokenKeys({ db: database.db, clock, random: systemRandom, secret: testSecret });
  const issued = await issueToken(
    { db: database.db, clock, keys: tokenKeys, issuer: env.API_URL },
    { userId: made.owner.id, organizationId: made.organization.id, mode: "live" },
  );
  token = issued.token;
  const keyAuthentication = {
    db: database.db,
    clock,
    peppers: testPeppers,
    cache: createKeyCache(clock),
    marks: createKeyMarks(clock),
  };
  app = tinyApp({
    requestId: createIds(clock, systemRandom)("request"),
    operationId: "listMembers",
    operation: operations.listMembers,
    version: "2026-11-23",
    traceId: null,
  });
  app.use(authenticate({ keyAuthentication, tokenKeys, clock, env }));
  app.get("/v1/members", (c) => {
    const { actor, ...caller } = c.get("caller");
    return c.json({
      ...caller,
      actor: { ...actor, scopes: [...(actor.kind === "system" ? [] : actor.scopes)] },
      draft: c.get("draft")?.path ?? null,
    });
  });
});
afterAll(() => database.drop());

const call = (authorization?: string) =>
  app.request("/v1/members", authorization === undefined ? {} : { headers: { authorization } });

describe("authenticate", () => {
  it("knows a key: its organization, mode and scopes, and begins the record of the call", async () => {
    expect(await (await call(`Bearer ${secret}`)).json()).toMatchObject({
      actor: { kind: "key", scopes: ["members.read"] },
      organizationId: made.organization.id,
      mode: "test",
      plan: "free",
      draft: "/v1/members",
    });
  });

  it("knows a person by their token, and begins no record", async () => {
    expect(await (await call(`bearer  ${token} `)).json()).toMatchObject({
      actor: { kind: "person", userId: made.owner.id, role: "owner" },
      organizationId: made.organization.id,
      mode: "live",
      plan: null,
      draft: null,
    });
  });

  it.each([
    [undefined, "missing_credential"],
    ["Basic abc", "missing_credential"],
    ["Bearer", "missing_credential"],
    ["Bearer two words", "missing_credential"],
    ["Bearer sdl_test_short", "malformed_api_key"],
    ["Bearer not.a.token", "invalid_token"],
  ])("refuses %s", async (authorization, code) => {
    const answer = await call(authorization);
    expect([answer.status, (await bodyOf(answer)).code]).toEqual([401, code]);
  });
});
