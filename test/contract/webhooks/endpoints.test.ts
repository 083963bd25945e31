import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { storeEndpoint } from "../../harness/store-webhooks.ts";
import { expectProblem } from "../expect-answer.ts";

const path = "/v1/webhook_endpoints";
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const create = (organization: TestOrganization, body: unknown, headers: Record<string, string> = {}) =>
  api.call("POST", path, { key: organization.keys.test, body, headers });

describe("createWebhookEndpoint", () => {
  const operationId = "createWebhookEndpoint";

  test("ok: shows its secret this once, and keeps it sealed", async () => {
    const organization = await api.createOrganization();
    const made = await create(organization, {
      url: "https://hooks.example.com/a",
      event_types: ["invoice.paid", "invoice.paid"],
    });
    expect(made.body).toMatchObject({
      mode: "test",
      description: null,
      event_types: ["invoice.paid"],
      enabled: true,
      api_version: "2026-11-23",
      secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/),
    });
    const read = await api.call("GET", `${path}/${made.body.id}`, { key: organization.keys.test });
    const { secret, ...shown } = made.body;
    expect(read.body).toEqual(shown);
    const [row] = await api.database.sql`select secret from webhook_endpoints where id = ${made.body.id}`;
    expect(row?.secret).not.toContain(secret.slice(6));
    expect(
      (await api.database.sql`select after from audit_events where target = ${made.body.id}`)[0]?.after,
    ).toMatchObject({ url: shown.url });
    expect(
      JSON.stringify(await api.database.sql`select * from audit_events where target = ${made.body.id}`),
    ).not.toContain(secret);
  });

  test("ok: is sent in the version of the call, or in the one that it names", async () => {
    const organization = await api.createOrganization();
    const url = "https://hooks.example.com/a";
    const older = { "sundial-version": "2026-04-15" };
    expect((await create(organization, { url }, older)).body.api_version).toBe("2026-04-15");
    expect((await create(organization, { url, api_version: "2025-12-01" })).body.api_version).toBe("2025-11-05");
    const problem = await create(organization, { url, api_version: "2031-01-01" });
    expectProblem(problem, { operationId, code: "invalid_version_pin" });
    expect(problem.body.param).toBe("api_version");
  });

  test.each([
    "http://hooks.example.com/",
    "https://user:pass@hooks.example.com/",
    "https://hooks.example.com:22/",
    "https://127.0.0.1/",
    "http://localhost:3000/",
    "https://[::1]/",
    "https://169.254.169.254/latest",
    "https://10.1.2.3/",
    "https://0x7f000001/",
    "https://metadata.internal/",
    "ftp://hooks.example.com/",
    "hooks.example.com",
  ])("invalid: %s", async (url) => {
    const answer = await create(await api.createOrganization(), { url });
    expectProblem(answer, { operationId, code: "invalid_webhook_url" });
    expect(answer.body.param).toBe("url");
  });

  test("conflict: there are 25 in a mode at most, also when many come at once", async () => {
    const organization = await api.createOrganization();
    const answers = await Promise.all(
      Array.from({ length: 28 }, () => create(organization, { url: "https://hooks.example.com/a" })),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(25);
    for (const answer of answers.filter(({ status }) => status !== 201))
      expectProblem(answer, { operationId, code: "webhook_endpoint_limit_reached" });
    await storeEndpoint(api, organization.id, "live");
  });
});

describe("an endpoint", () => {
  test("is changed, disabled, enabled, rotated and deleted", async () => {
    const organization = await api.createOrganization();
    const key = organization.keys.test;
    const { body: made } = await create(organization, {
      url: "https://hooks.example.com/a",
      event_types: ["invoice.paid"],
    });
    const at = `${path}/${made.id}`;
    const change = async (body: unknown) => (await api.call("PATCH", at, { key, body })).body;
    expect(await change({ event_types: null, description: "All" })).toMatchObject({
      event_types: null,
      description: "All",
    });
    expect(await change({ enabled: false })).toMatchObject({ enabled: false, disabled_reason: "by_hand" });
    const refused = await api.call("POST", `${at}/test`, { key });
    expectProblem(refused, { operationId: "sendTestEvent", code: "webhook_endpoint_disabled" });
    expect(await change({ enabled: true })).toMatchObject({ enabled: true, disabled_reason: null, disabled_at: null });
    const wrong = await api.call("PATCH", at, { key, body: { url: "http://10.0.0.1/" } });
    expectProblem(wrong, { operationId: "updateWebhookEndpoint", code: "invalid_webhook_url" });
    const rotated = await api.call("POST", `${at}/rotate_secret`, { key, body: {} });
    expect(rotated.body.secret).not.toBe(made.secret);
    expect(Date.parse(rotated.body.former_secret_expires_at) - Date.now()).toBeGreaterThan(86_000_000);
    const atOnce = await api.call("POST", `${at}/rotate_secret`, { key, body: { overlap_seconds: 0 } });
    expect(atOnce.body.former_secret_expires_at).toBeNull();
    const sent = await api.call("POST", `${at}/test`, { key });
    expect(sent.body).toMatchObject({ status: "pending", event_type: "webhook.test", attempts: [] });
    expect((await api.call("DELETE", at, { key })).status).toBe(204);
    const gone = await api.call("GET", at, { key });
    expectProblem(gone, { operationId: "getWebhookEndpoint", code: "resource_not_found" });
    expect(await api.database.sql`select 1 from webhook_deliveries where endpoint_id = ${made.id}`).toEqual([]);
  });
});
