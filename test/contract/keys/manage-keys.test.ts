import { scopes } from "@sundial/accounts";
import { stateOf, versions } from "@sundial/versions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestAnswer, type TestApi } from "../../harness/api.ts";
import { expectAnswer, expectProblem } from "../expect-answer.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const create = (key: string, body: object) => api.call("POST", "/v1/api_keys", { key, body });
const read = (key: string, id: string) => api.call("GET", `/v1/api_keys/${id}`, { key });
const rename = (key: string, id: string, name: string) =>
  api.call("PATCH", `/v1/api_keys/${id}`, { key, body: { name } });
const revoke = (key: string, id: string) => api.call("POST", `/v1/api_keys/${id}/revoke`, { key });

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

describe("createApiKey", () => {
  it("ok: with the usual scopes, of the caller's mode, working at once", async () => {
    const organization = await api.createOrganization();
    for (const mode of ["test", "live"] as const) {
      const answer = await create(organization.keys[mode], { name: "CI" });
      expectAnswer("createApiKey", answer);
      expect(answer.body).toMatchObject({ mode, prefix: `sdl_${mode}_`, status: "active", expires_at: null });
      expect(answer.body.scopes).toEqual(["inference.write", "models.read"]);
      expect(answer.body.secret).toMatch(new RegExp(`^sdl_${mode}_[0-9A-Za-z]{36}$`));
      expect(answer.body.last4).toBe(answer.body.secret.slice(-4));
      expect((await api.call("GET", "/v1/models", { key: answer.body.secret })).status).toBe(200);
    }
  });

  it("ok: with every scope that there is, in every version", async () => {
    const { token } = await (await api.createOrganization()).createPerson("owner");
    for (const version of versions.filter((one) => stateOf(one, new Date()) !== "sunset")) {
      const body = { name: "All of it", scopes };
      const answer = await api.call("POST", "/v1/api_keys", {
        key: token,
        body,
        headers: { "sundial-version": version.date },
      });
      expect(answer.body.scopes, `${version.date}: ${answer.status}`).toEqual([...scopes].sort());
    }
  });

  it("ok: the one who made it is named", async () => {
    const organization = await api.createOrganization();
    const { token, userId } = await organization.createPerson("developer");
    const { key, secret } = await organization.createKey();
    expect((await create(token, { name: "By a person" })).body.created_by).toBe(userId);
    expect((await create(secret, { name: "By a key" })).body.created_by).toBe(key.id);
  });

  it.each([
    ["no name", {}, "#/name"],
    ["an unknown scope", { name: "A", scopes: ["everything"] }, "#/scopes/0"],
    ["no scope at all", { name: "A", scopes: [] }, "#/scopes"],
    ["a local time", { name: "A", expires_at: "2030-01-01T00:00:00" }, "#/expires_at"],
    ["a mode of one's own choice", { name: "A", mode: "live" }, "#/mode"],
  ])("invalid: %s", async (_, body, pointer) => {
    const { keys } = await api.createOrganization();
    const answer = await create(keys.test, body);
    expectProblem(answer, { operationId: "createApiKey", code: "invalid_request" });
    expect(answer.body.errors[0].pointer).toBe(pointer);
  });

  it.each([
    ["in the past", () => inDays(-1)],
    ["now", () => new Date().toISOString()],
    ["too far away", () => inDays(731)],
  ])("invalid: an expiry %s", async (_, expiresAt) => {
    const { keys } = await api.createOrganization();
    const answer = await create(keys.test, { name: "A", expires_at: expiresAt() });
    expectProblem(answer, { operationId: "createApiKey", code: "invalid_expiry" });
    expect(answer.body.param).toBe("expires_at");
  });

  it("forbidden: nobody gives a key what they do not have", async () => {
    const organization = await api.createOrganization();
    const { token } = await organization.createPerson("developer");
    const { secret } = await organization.createKey({ scopes: ["keys.write", "models.read"] });
    const refused = [
      await create(token, { name: "A", scopes: ["members.write"] }),
      await create(secret, { name: "A", scopes: ["models.read", "usage.read"] }),
      await create(secret, { name: "A" }),
    ];
    for (const answer of refused) expectProblem(answer, { operationId: "createApiKey", code: "scope_not_grantable" });
    expectAnswer("createApiKey", await create(secret, { name: "A", scopes: ["models.read"] }));
  });

  it("conflict: the hundred and first usable key of a mode", async () => {
    const organization = await api.createOrganization();
    const { sql } = api.database;
    await sql`insert into api_keys select id || n, organization_id, mode, name, hash || n::text::bytea, pepper_version,
        last4, scopes, version_pin, expires_at, revoked_at, replaced_by, last_used_at, created_by, created_at
      from api_keys, generate_series(1, 99) as n where organization_id = ${organization.id} and mode = 'test'`;
    const answer = await create(organization.keys.test, { name: "One too many" });
    expectProblem(answer, { operationId: "createApiKey", code: "key_limit_reached" });
    expectAnswer("createApiKey", await create(organization.keys.live, { name: "The other mode has room" }));
  });
});

describe("the secret", () => {
  it("is shown once, and is nowhere else: not in other answers, not in the database", async () => {
    const organization = await api.createOrganization();
    const made = (await create(organization.keys.test, { name: "Once", scopes: ["keys.read"] })).body;
    await api.call("GET", "/v1/api_keys", { key: made.secret });
    const answers: TestAnswer[] = [
      await read(organization.keys.test, made.id),
      await api.call("GET", "/v1/api_keys?limit=100", { key: organization.keys.test }),
      await rename(organization.keys.test, made.id, "Renamed"),
      await revoke(organization.keys.test, made.id),
      await api.call("GET", "/v1/requests", { key: organization.keys.test }),
    ];
    const randomPart = made.secret.slice(9, 39);
    for (const { text } of answers) expect(text).not.toContain(randomPart);
    expect(await tablesThatHold(randomPart)).toEqual([]);
    expect(await tablesThatHold(made.id)).toContain("api_keys");
  });

  async function tablesThatHold(text: string): Promise<string[]> {
    const { sql } = api.database;
    const tables = await sql<{ name: string }[]>`
      select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
    const found: string[] = [];
    for (const { name } of tables) {
      const [row] = await sql`select 1 from ${sql(name)} as one where one::text like ${`%${text}%`} limit 1`;
      if (row) found.push(name);
    }
    return found;
  }
});

describe("listApiKeys and getApiKey", () => {
  it("ok: pages through every key of the mode, newest first, each once", async () => {
    const organization = await api.createOrganization();
    for (let made = 0; made < 6; made++) await organization.createKey({ mode: made % 2 ? "live" : "test" });
    const ids: string[] = [];
    for (let query = "limit=2"; ; ) {
      const page = await api.call("GET", `/v1/api_keys?${query}`, { key: organization.keys.test });
      expectAnswer("listApiKeys", page);
      ids.push(...page.body.data.map(({ id }: { id: string }) => id));
      expect(page.body.data.every(({ mode }: { mode: string }) => mode === "test")).toBe(true);
      if (!page.body.has_more) break;
      query = `limit=2&after=${page.body.next_cursor}`;
    }
    expect(ids).toHaveLength(4);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());
  });

  it("ok: one by its id, equal to the one in the list", async () => {
    const organization = await api.createOrganization();
    const { key } = await organization.createKey({ scopes: ["usage.read"] });
    const answer = await read(organization.keys.test, key.id);
    expectAnswer("getApiKey", answer);
    const { body } = await api.call("GET", "/v1/api_keys?limit=1", { key: organization.keys.test });
    expect(body.data).toEqual([answer.body]);
  });

  it("ok: tells whether a key works: active, expiring, expired, revoked", async () => {
    const organization = await api.createOrganization();
    const statusIn = async (expiresAt: Date | undefined) => {
      const { key } = await organization.createKey(expiresAt ? { expiresAt } : {});
      return (await read(organization.keys.test, key.id)).body.status;
    };
    expect(await statusIn(undefined)).toBe("active");
    expect(await statusIn(new Date(inDays(30)))).toBe("active");
    expect(await statusIn(new Date(inDays(6)))).toBe("expiring");
    const { key } = await organization.createKey();
    await api.database.sql`update api_keys set expires_at = now() where id = ${key.id}`;
    expect((await read(organization.keys.test, key.id)).body.status).toBe("expired");
    const revoked = (await organization.createKey()).key.id;
    expect((await revoke(organization.keys.test, revoked)).body.status).toBe("revoked");
  });
});

describe("updateApiKey", () => {
  it("ok: changes the name alone", async () => {
    const organization = await api.createOrganization();
    const { key } = await organization.createKey();
    const before = (await read(organization.keys.test, key.id)).body;
    const answer = await rename(organization.keys.test, key.id, "Build server");
    expectAnswer("updateApiKey", answer);
    expect(answer.body).toEqual({ ...before, name: "Build server" });
  });

  it("invalid: scopes, expiry and mode never change", async () => {
    const organization = await api.createOrganization();
    const { key } = await organization.createKey();
    for (const change of [{ scopes: ["usage.read"] }, { expires_at: null }, { mode: "live" }]) {
      const answer = await api.call("PATCH", `/v1/api_keys/${key.id}`, {
        key: organization.keys.test,
        body: { name: "A", ...change },
      });
      expectProblem(answer, { operationId: "updateApiKey", code: "invalid_request" });
    }
  });

  it("conflict: a revoked key keeps its name", async () => {
    const organization = await api.createOrganization();
    const { key } = await organization.createKey();
    await revoke(organization.keys.test, key.id);
    const answer = await rename(organization.keys.test, key.id, "Too late");
    expectProblem(answer, { operationId: "updateApiKey", code: "key_already_revoked" });
  });
});
