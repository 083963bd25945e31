import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startTestApi, type TestApi } from "../../harness/api.ts";
import { expectAnswer, expectProblem } from "../expect-answer.ts";

let api: TestApi;
let replica: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  replica = await api.startReplica();
});
afterAll(async () => {
  await replica.stop();
  await api.stop();
});

const rotate = (key: string, id: string, overlap: number) =>
  api.call("POST", `/v1/api_keys/${id}/rotate`, { key, body: { overlap_seconds: overlap } });
const revoke = (key: string, id: string) => api.call("POST", `/v1/api_keys/${id}/revoke`, { key });
const use = (secret: string, server = api) => server.call("GET", "/v1/organization", { key: secret });

/** Resolves when that server is told that the key has changed; what it remembers would last for seconds without. */
function untilForgotten(server: TestApi, keyId: string): Promise<void> {
  const { cache } = server.deps.keyAuthentication;
  const { forget } = cache;
  return new Promise((resolve) => {
    cache.forget = (id) => {
      forget(id);
      if (id !== keyId) return;
      cache.forget = forget;
      resolve();
    };
  });
}

describe("revokeApiKey", () => {
  it("ok: the key dies at once here, and on every other server as soon as the news arrive", async () => {
    const organization = await api.createOrganization();
    for (let round = 0; round < 5; round++) {
      const { key, secret } = await organization.createKey();
      expect((await use(secret, replica)).status).toBe(200);
      expect((await use(secret)).status).toBe(200);
      const heard = untilForgotten(replica, key.id);
      const answer = await revoke(organization.keys.test, key.id);
      expectProblem(await use(secret), { code: "revoked_api_key", operationId: "getOrganization", secrets: [secret] });
      expectAnswer("revokeApiKey", answer);
      expect(answer.body).toMatchObject({ id: key.id, status: "revoked" });
      await heard;
      expect((await use(secret, replica)).body.code).toBe("revoked_api_key");
    }
  });

  it("ok: the key dies at once here, and soon elsewhere, while notifications are cut off", async () => {
    const organization = await api.createOrganization();
    const { key, secret } = await organization.createKey();
    for (const server of [api, replica]) expect((await use(secret, server)).status).toBe(200);
    const cut = await api.database.sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query ilike 'listen %'`;
    expect(cut.length).toBe(2);
    await revoke(organization.keys.test, key.id);
    expect((await use(secret)).body.code).toBe("revoked_api_key");
    await vi.waitFor(async () => expect((await use(secret, replica)).body.code).toBe("revoked_api_key"), 10_000);
  });

  it("conflict: a second time", async () => {
    const organization = await api.createOrganization();
    const { key } = await organization.createKey();
    await revoke(organization.keys.test, key.id);
    expectProblem(await revoke(organization.keys.test, key.id), {
      operationId: "revokeApiKey",
      code: "key_already_revoked",
    });
  });

  it("ok: a key may revoke itself", async () => {
    const organization = await api.createOrganization();
    const { key, secret } = await organization.createKey();
    expectAnswer("revokeApiKey", await revoke(secret, key.id));
    expect((await use(secret)).body.code).toBe("revoked_api_key");
  });
});

describe("rotateApiKey", () => {
  it("ok: both keys work during the overlap, on every server, then the old one ends", async () => {
    const organization = await api.createOrganization();
    const { key, secret } = await organization.createKey({ scopes: ["organization.read"] });
    expect((await use(secret, replica)).status).toBe(200);
    const { keys } = organization;
    const askedAt = Date.now();
    const answer = await rotate(keys.test, key.id, 3_600);
    const answeredAt = Date.now();
    expectAnswer("rotateApiKey", answer);
    expect(answer.body).toMatchObject({ name: key.name, scopes: ["organization.read"], status: "active" });
    const both = [secret, answer.body.secret].flatMap((one) => [use(one), use(one, replica)]);
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const old = await api.call("GET", `/v1/api_keys/${key.id}`, { key: keys.test });
    expect(old.body).toMatchObject({ status: "expiring", replaced_by: answer.body.id });
    const overlapBegan = Date.parse(old.body.expires_at) - 3_600_000;
    expect(askedAt <= overlapBegan && overlapBegan <= answeredAt).toBe(true);
    await api.database.sql`update api_keys set expires_at = now() where id = ${key.id}`;
    for (const server of [api, replica]) {
      server.deps.keyAuthentication.cache.clear();
      expect((await use(secret, server)).body.code).toBe("expired_api_key");
      expect((await use(answer.body.secret, server)).status).toBe(200);
    }
  });

  it("ok: a key replaced for a week from now says that it is ending", async () => {
    const organization = await api.createOrganization();
    const { key } = await organization.createKey();
    await rotate(organization.keys.test, key.id, 604_800);
    const { body } = await api.call("GET", `/v1/api_keys/${key.id}`, { key: organization.keys.test });
    expect(body.status).toBe("expiring");
  });

  it("ok: without an overlap the old key ends at once", async () => {
    const organization = await api.createOrganization();
    const { key, secret } = await organization.createKey();
    await use(secret);
    expectAnswer("rotateApiKey", await rotate(organization.keys.test, key.id, 0));
    expectProblem(await use(secret), { operationId: "getOrganization", code: "expired_api_key" });
  });

  it.each([-1, 604_801, 1.5, "60", null])("invalid: an overlap of %s", async (overlap) => {
    const organization = await api.createOrganization();
    const { key } = await organization.createKey();
    const answer = await api.call("POST", `/v1/api_keys/${key.id}/rotate`, {
      key: organization.keys.test,
      body: { overlap_seconds: overlap },
    });
    expectProblem(answer, { operationId: "rotateApiKey", code: "invalid_request" });
    expect(answer.body.param).toBe("overlap_seconds");
  });

  it("forbidden: nobody gets a stronger key by rotating one", async () => {
    const organization = await api.createOrganization();
    const strong = await organization.createKey();
    const weak = await organization.createKey({ scopes: ["keys.write"] });
    const answer = await rotate(weak.secret, strong.key.id, 0);
    expectProblem(answer, { operationId: "rotateApiKey", code: "scope_not_grantable" });
    expect((await use(strong.secret)).status).toBe(200);
  });

  it("conflict: a key that was replaced, and one that was revoked", async () => {
    const organization = await api.createOrganization();
    const [replaced, revoked] = [await organization.createKey(), await organization.createKey()];
    await rotate(organization.keys.test, replaced.key.id, 60);
    await revoke(organization.keys.test, revoked.key.id);
    const again = (id: string) => rotate(organization.keys.test, id, 60);
    expectProblem(await again(replaced.key.id), { operationId: "rotateApiKey", code: "key_already_rotated" });
    expectProblem(await again(revoked.key.id), { operationId: "rotateApiKey", code: "key_already_revoked" });
  });
});
