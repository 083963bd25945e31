import { loadCatalogue } from "@sundial/models";
import { fillSampleRequests } from "@sundial/usage";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { storeEndpoint } from "../../harness/store-webhooks.ts";
import { expectAnswer, expectProblem } from "../expect-answer.ts";

const operationId = "resetSandbox";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

function reset(key: string, body: unknown = {}, headers: Record<string, string> = {}) {
  return api.call("POST", "/v1/sandbox/reset", { key, body, headers });
}

/** How many calls the request log shows to that key; reading it with a key leaves a call itself. */
async function logOf(organization: TestOrganization, mode: "test" | "live" = "test") {
  const { token } = await organization.createPerson("viewer", mode);
  const answer = await api.call("GET", "/v1/requests?limit=100", { key: token });
  return answer.body.data as { id: string; is_sample: boolean; api_key_id: string; mode: string }[];
}

const callOnce = (key: string) => api.call("GET", "/v1/models", { key });

describe("resetSandbox", () => {
  it("ok: clears the request log and usage of test mode; its own call is the first of the new log", async () => {
    const organization = await api.createOrganization();
    const { test, live } = organization.keys;
    for (const key of [test, test, live]) await callOnce(key);
    const answer = await reset(test);
    expectAnswer(operationId, answer);
    expect(answer.body).toEqual({
      requests_deleted: 2,
      idempotency_keys_deleted: 0,
      api_keys_revoked: 0,
      sample_requests_created: 0,
      webhook_endpoints_deleted: 0,
    });
    expect((await logOf(organization)).map(({ id }) => id)).toEqual([answer.headers.get("request-id")]);
    expect(await logOf(organization, "live")).toHaveLength(1);
  });

  it("ok: deletes the webhook endpoints of test mode, and none of live mode or of others", async () => {
    const [organization, other] = [await api.createOrganization(), await api.createOrganization()];
    await storeEndpoint(api, organization.id);
    const { id } = await storeEndpoint(api, organization.id, "live");
    const { id: ofOther } = await storeEndpoint(api, other.id);
    expect((await reset(organization.keys.test)).body).toMatchObject({ webhook_endpoints_deleted: 1 });
    const left = await api.database.sql`select id from webhook_endpoints order by created_at, id`;
    expect(left.map((row) => row.id).sort()).toEqual([id, ofOther].sort());
  });

  it("ok: a developer of the organization may, in test mode", async () => {
    const organization = await api.createOrganization();
    await callOnce(organization.keys.test);
    const { token } = await organization.createPerson("developer");
    expect((await reset(token)).body).toMatchObject({ requests_deleted: 1 });
    expect(await logOf(organization)).toEqual([]);
  });

  it("ok: sample calls come back on demand, marked as such, in the log and in the usage", async () => {
    const organization = await api.createOrganization();
    const { token } = await organization.createPerson("admin");
    const { sample_requests_created: created } = (await reset(token, { sample_usage: true })).body;
    expect(created).toBeGreaterThan(600);
    const log = await logOf(organization);
    expect(log).toHaveLength(100);
    for (const one of log) expect(one).toMatchObject({ is_sample: true, api_key_id: "sample", mode: "test" });
    const record = await api.call("GET", `/v1/requests/${log[0]?.id}`, { key: organization.keys.test });
    expectAnswer("getRequest", record);
    expect(record.body).toMatchObject({ is_sample: true });
    const usage = await api.call("GET", "/v1/usage?group_by=api_key", { key: token });
    expectAnswer("getUsage", usage);
    expect(usage.body.sample_requests).toBe(usage.body.totals.requests);
    expect(new Set(usage.body.buckets.map((one: { api_key_id: string }) => one.api_key_id))).toEqual(
      new Set(["sample"]),
    );
    const live = await organization.createPerson("admin", "live");
    expect((await api.call("GET", "/v1/usage", { key: live.token })).body.totals.requests).toBe(0);
    const versions = await api.call("GET", "/v1/version_usage", { key: token });
    expect(JSON.stringify(versions.body)).not.toContain("sample");
    expect((await reset(token)).body.requests_deleted).toBeGreaterThanOrEqual(created);
  });

  it("ok: sample calls have only codes that the API has", async () => {
    const organization = await api.createOrganization();
    const sample = { models: loadCatalogue().list(), version: "2026-11-23" };
    await fillSampleRequests(api.database.db, { ...sample, organizationId: organization.id, until: new Date() });
    const used = await api.database.sql<{ code: string; status: number }[]>`
      select distinct code, status from requests where organization_id = ${organization.id} and code is not null`;
    const known = (await api.call("GET", "/v1/errors")).body.data as { code: string; status: number }[];
    expect(used.length).toBeGreaterThan(4);
    for (const { code, status } of used) {
      // What broke off in mid-stream had begun with 200.
      const expected = code === "stream_interrupted" ? 200 : known.find((one) => one.code === code)?.status;
      expect({ code, status }).toEqual({ code, status: expected });
    }
  });

  it("ok: revokes the other test keys on demand, at once", async () => {
    const organization = await api.createOrganization();
    const other = await organization.createKey();
    expect((await callOnce(other.secret)).status).toBe(200);
    expect((await reset(organization.keys.test, { revoke_api_keys: true })).body).toMatchObject({
      api_keys_revoked: 1,
    });
    await expect.poll(async () => (await callOnce(other.secret)).body.code).toBe("revoked_api_key");
    for (const key of [organization.keys.test, organization.keys.live]) expect((await callOnce(key)).status).toBe(200);
  });

  it("invalid: members that it does not know, and another type", async () => {
    const { keys } = await api.createOrganization();
    for (const body of [{ everything: true }, { sample_usage: "yes" }, []])
      expectProblem(await reset(keys.test, body), { operationId, code: "invalid_request" });
  });

  it("forbidden: live mode, by key and by person, clears nothing", async () => {
    const organization = await api.createOrganization();
    await callOnce(organization.keys.test);
    const { token } = await organization.createPerson("owner", "live");
    for (const key of [organization.keys.live, token])
      expectProblem(await reset(key), { operationId, code: "test_mode_required" });
    expect(await logOf(organization)).toHaveLength(1);
  });

  it("forbidden: without the scope, which the keys of a program usually lack", async () => {
    const organization = await api.createOrganization();
    const usual = await organization.createKey({ scopes: ["inference.write", "models.read"] });
    expectProblem(await reset(usual.secret), { operationId, code: "insufficient_scope" });
    const { token } = await organization.createPerson("viewer");
    expectProblem(await reset(token), { operationId, code: "insufficient_scope" });
  });

  it("other tenant: leaves another organization as it was", async () => {
    const [ours, theirs] = [await api.createOrganization(), await api.createOrganization()];
    await callOnce(theirs.keys.test);
    await reset(ours.keys.test, { revoke_api_keys: true, sample_usage: true });
    expect(await logOf(theirs)).toHaveLength(1);
    expect((await callOnce(theirs.keys.test)).status).toBe(200);
  });

  it("conflict: the same idempotency key is answered from memory, and clears nothing again", async () => {
    const { keys } = await api.createOrganization();
    await callOnce(keys.test);
    const headers = { "idempotency-key": "once" };
    const first = await reset(keys.test, {}, headers);
    expect(first.body).toMatchObject({ requests_deleted: 1 });
    await callOnce(keys.test);
    const again = await reset(keys.test, {}, headers);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(again.text).toBe(first.text);
    expectProblem(await reset(keys.test, { sample_usage: true }, headers), {
      operationId,
      code: "idempotency_key_reused",
    });
    // The next one clears what the first remembered.
    expect((await reset(keys.test)).body).toMatchObject({ idempotency_keys_deleted: 1 });
  });
});
