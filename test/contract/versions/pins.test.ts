import { newestVersion } from "@sundial/versions";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { expectAnswer, expectProblem } from "../expect-answer.ts";

const newest = newestVersion.date;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const inNewest = { "sundial-version": newest };
const readPin = async (organization: TestOrganization) =>
  (await api.database.sql`select version_pin from organizations where id = ${organization.id}`)[0]?.version_pin;
const pin = (key: string, version: unknown) =>
  api.call("PATCH", "/v1/organization", { key, headers: inNewest, body: { version_pin: version } });
const rollBack = (key: string) => api.call("POST", "/v1/organization/version_pin/rollback", { key, headers: inNewest });
const versionOf = async (key: string, path = "/v1/models") =>
  (await api.call("GET", path, { key })).headers.get("sundial-version");

async function pinKey(organization: TestOrganization, version: string | null) {
  const { key, secret } = await organization.createKey();
  const changed = await api.call("PATCH", `/v1/api_keys/${key.id}`, {
    key: organization.keys.test,
    headers: inNewest,
    body: { version_pin: version },
  });
  return { key, secret, changed };
}

describe("the organization's pin", () => {
  it("is set to the newest at the first call with a key, whatever version that call names", async () => {
    const asks: Record<string, string>[] = [{}, { "sundial-version": "2025-07-09" }];
    for (const headers of asks) {
      const organization = await api.createOrganization();
      expect(await readPin(organization)).toBeNull();
      await api.call("GET", "/v1/models", { key: organization.keys.test, headers });
      expect(await readPin(organization)).toBe(newest);
    }
  });

  it("is not set by a call that is refused for its credential, nor by a person in the portal", async () => {
    const organization = await api.createOrganization();
    const { token } = await organization.createPerson("owner");
    expect((await api.call("GET", "/v1/organization", { key: token })).body.version_pin).toBeNull();
    await api.call("GET", "/v1/models", { key: `${organization.keys.test.slice(0, -1)}_` });
    expect(await readPin(organization)).toBeNull();
  });

  it("is set once when first calls race on two servers, and none of them changes it after a pin was chosen", async () => {
    const replica = await api.startReplica();
    try {
      const rounds = 20;
      for (let round = 0; round < rounds; round++) {
        const organization = await api.createOrganization();
        const { token } = await organization.createPerson("owner");
        const calls = Array.from({ length: 12 }, (_, index) =>
          (index % 2 ? api : replica).call("GET", "/v1/models", {
            key: organization.keys[index % 3 ? "test" : "live"],
          }),
        );
        const chosen = pin(token, "2025-11-05");
        const answers = await Promise.all(calls);
        expect((await chosen).status).toBe(200);
        for (const { status, headers } of answers) {
          expect(status).toBe(200);
          expect([newest, "2025-11-05"]).toContain(headers.get("sundial-version"));
        }
        expect(await readPin(organization)).toBe("2025-11-05");
      }
      console.log(`pins: ${rounds} rounds of 12 first calls on 2 servers against a change of the pin, 0 lost`);
    } finally {
      await replica.stop();
    }
  });

  it("is what calls without a version are answered in, at once here and soon elsewhere", async () => {
    const organization = await api.createOrganization();
    const replica = await api.startReplica();
    try {
      const elsewhere = async () =>
        (await replica.call("GET", "/v1/models", { key: organization.keys.test })).headers.get("sundial-version");
      expect([await versionOf(organization.keys.test), await elsewhere()]).toEqual([newest, newest]);
      const changed = await pin(organization.keys.test, "2026-04-15");
      expectAnswer("updateOrganization", changed);
      expect(changed.body).toMatchObject({ version_pin: "2026-04-15", version_pin_previous: newest });
      expect(await versionOf(organization.keys.test)).toBe("2026-04-15");
      await vi.waitFor(async () => expect(await elsewhere()).toBe("2026-04-15"));
      const { token } = await organization.createPerson("viewer");
      expect(await versionOf(token)).toBe("2026-04-15");
    } finally {
      await replica.stop();
    }
  });

  it("takes a date between two versions as the earlier one", async () => {
    const { keys } = await api.createOrganization();
    expect((await pin(keys.test, "2026-01-01")).body.version_pin).toBe("2025-11-05");
  });

  it.each([
    ["2024-11-20", "it ended at 2026-05-20"],
    ["2999-01-01", "no version of that date yet"],
    ["2020-01-01", "no version yet on that date"],
    ["newest", "it is not a date"],
  ])("cannot be %s", async (version, words) => {
    const { keys } = await api.createOrganization();
    const answer = await pin(keys.test, version);
    expectProblem(answer, { operationId: "updateOrganization", code: "invalid_version_pin" });
    expect(answer.body.detail).toContain(words);
    expect(answer.body.param).toBe("version_pin");
  });

  it("cannot be taken away, and a body that changes nothing is refused", async () => {
    const { keys } = await api.createOrganization();
    expectProblem(await pin(keys.test, null), { operationId: "updateOrganization", code: "invalid_request" });
    const nothing = await api.call("PATCH", "/v1/organization", { key: keys.test, body: {}, headers: inNewest });
    expectProblem(nothing, { operationId: "updateOrganization", code: "invalid_request" });
  });
});

describe("a key's pin", () => {
  it("goes before the organization's, and a header before both", async () => {
    const organization = await api.createOrganization();
    await pin(organization.keys.test, "2025-07-09");
    const { secret, changed } = await pinKey(organization, "2025-12-31");
    expectAnswer("updateApiKey", changed);
    expect(changed.body.version_pin).toBe("2025-11-05");
    expect(await versionOf(organization.keys.test)).toBe("2025-07-09");
    expect(await versionOf(secret)).toBe("2025-11-05");
    const headed = await api.call("GET", "/v1/models", { key: secret, headers: { "sundial-version": "2026-04-15" } });
    expect(headed.headers.get("sundial-version")).toBe("2026-04-15");
  });

  it("is given back with null, and kept when the key is rotated", async () => {
    const organization = await api.createOrganization();
    const { key, secret } = await pinKey(organization, "2025-11-05");
    const rotated = await api.call("POST", `/v1/api_keys/${key.id}/rotate`, {
      key: organization.keys.test,
      headers: inNewest,
      body: { overlap_seconds: 60 },
    });
    expect(rotated.body.version_pin).toBe("2025-11-05");
    await api.call("PATCH", `/v1/api_keys/${key.id}`, {
      key: organization.keys.test,
      headers: inNewest,
      body: { version_pin: null },
    });
    expect(await versionOf(secret)).toBe(newest);
    expect(await versionOf(rotated.body.secret)).toBe("2025-11-05");
  });

  it("can be chosen when the key is made, and cannot be a version that has ended", async () => {
    const { keys } = await api.createOrganization();
    const create = (version_pin: string) =>
      api.call("POST", "/v1/api_keys", { key: keys.test, headers: inNewest, body: { name: "Pinned", version_pin } });
    const made = await create("2026-04-15");
    expectAnswer("createApiKey", made);
    expect(await versionOf(made.body.secret)).toBe("2026-04-15");
    expectProblem(await create("2024-12-24"), { operationId: "createApiKey", code: "invalid_version_pin" });
    const { key } = await pinKey({ ...(await api.createOrganization()) }, "2026-04-15");
    expect(key.versionPin).toBeNull();
  });
});

describe("a rollback", () => {
  const changedHoursAgo = (organization: TestOrganization, hours: number) =>
    api.database
      .sql`update organizations set version_pin_changed_at = now() - ${`${hours} hours`}::interval where id = ${organization.id}`;

  it("restores the former pin within 72 hours, once", async () => {
    const organization = await api.createOrganization();
    const { test: key } = organization.keys;
    await pin(key, "2025-11-05");
    const upgraded = await pin(key, "2026-04-15");
    expect(upgraded.body.version_pin_previous).toBe("2025-11-05");
    const until = new Date(upgraded.body.version_pin_rollback_until).getTime();
    expect(Math.abs(until - Date.now() - 72 * 3_600_000)).toBeLessThan(60_000);
    await changedHoursAgo(organization, 71.9);
    const restored = await rollBack(key);
    expectAnswer("rollbackVersionPin", restored);
    expect(restored.body).toMatchObject({
      version_pin: "2025-11-05",
      version_pin_previous: null,
      version_pin_rollback_until: null,
    });
    expect(await versionOf(key)).toBe("2025-11-05");
    expectProblem(await rollBack(key), { operationId: "rollbackVersionPin", code: "version_pin_rollback_unavailable" });
  });

  it("comes too late after 72 hours, and is no longer offered", async () => {
    const organization = await api.createOrganization();
    const { test: key } = organization.keys;
    await api.call("GET", "/v1/models", { key });
    await pin(key, "2026-04-15");
    await changedHoursAgo(organization, 72);
    const seen = await api.call("GET", "/v1/organization", { key, headers: inNewest });
    expect(seen.body).toMatchObject({ version_pin_previous: null, version_pin_rollback_until: null });
    expectProblem(await rollBack(key), { operationId: "rollbackVersionPin", code: "version_pin_rollback_expired" });
    expect(await readPin(organization)).toBe("2026-04-15");
  });

  it("has nothing to restore when the pin was only set by the first call", async () => {
    const { keys } = await api.createOrganization();
    const answer = await rollBack(keys.test);
    expectProblem(answer, { operationId: "rollbackVersionPin", code: "version_pin_rollback_unavailable" });
  });

  it("does not restore a version that has ended meanwhile", async () => {
    const organization = await api.createOrganization();
    await pin(organization.keys.test, "2026-04-15");
    await api.database.sql`update organizations set version_pin_previous = '2024-11-20' where id = ${organization.id}`;
    const answer = await rollBack(organization.keys.test);
    expectProblem(answer, { operationId: "rollbackVersionPin", code: "version_pin_rollback_unavailable" });
    expect(answer.body.detail).toContain("2024-11-20");
  });

  it("restores a version that only a newer server knows", async () => {
    const organization = await api.createOrganization();
    await pin(organization.keys.test, "2026-04-15");
    await api.database.sql`update organizations set version_pin_previous = '2099-01-01' where id = ${organization.id}`;
    const answer = await rollBack(organization.keys.test);
    expect(answer.status).toBe(200);
    expect(await readPin(organization)).toBe("2099-01-01");
    expect(await versionOf(organization.keys.test)).toBe(newest);
  });

  it("keeps the pin to restore when the same version is pinned again", async () => {
    const { keys } = await api.createOrganization();
    await pin(keys.test, "2025-11-05");
    await pin(keys.test, "2026-04-15");
    expect((await pin(keys.test, "2026-04-15")).body.version_pin_previous).toBe("2025-11-05");
  });

  it("is one of two that race", async () => {
    const { keys } = await api.createOrganization();
    await pin(keys.test, "2025-11-05");
    await pin(keys.test, "2026-04-15");
    const statuses = (await Promise.all([rollBack(keys.test), rollBack(keys.test)])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409]);
  });
});
