import { newestVersion } from "@sundial/versions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi } from "../../harness/api.ts";
import { expectAnswer, expectProblem } from "../expect-answer.ts";

const newest = newestVersion.date;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const usageOf = (key: string) => api.call("GET", "/v1/version_usage", { key, headers: { "sundial-version": newest } });

describe("getVersionUsage", () => {
  it("ok: counts the calls of the last 30 days by version and key, refused ones included", async () => {
    const organization = await api.createOrganization();
    const { key, secret } = await organization.createKey({ scopes: ["models.read"] });
    const calls: [string, string, string][] = [
      [secret, "2025-07-09", "/v1/models"],
      [secret, "2025-07-09", "/v1/members"],
      [secret, "2026-04-15", "/v1/models"],
      [organization.keys.live, "2025-07-09", "/v1/models"],
    ];
    for (const [caller, version, path] of calls)
      await api.call("GET", path, { key: caller, headers: { "sundial-version": version } });
    await api.database
      .sql`insert into requests select organization_id, mode, created_at - interval '31 days', 'req_old', api_key_id,
      operation, method, path, '2025-11-05', status, code, outcome, model, model_served, provider, attempts, streamed, input_tokens,
      cached_input_tokens, output_tokens, latency_ms, first_token_ms, user_agent, trace_id from requests
      where organization_id = ${organization.id} and mode = 'test' limit 1`;
    const { token } = await organization.createPerson("finance");
    const answer = await usageOf(token);
    expectAnswer("getVersionUsage", answer);
    expect(answer.body.mode).toBe("test");
    const seconds = new Date(answer.body.end).getTime() - new Date(answer.body.start).getTime();
    expect(seconds / 86_400_000).toBe(30);
    expect(answer.body.versions).toEqual([
      expect.objectContaining({ version: "2026-04-15", calls: 1 }),
      {
        version: "2025-07-09",
        calls: 2,
        last_used_at: expect.any(String),
        api_keys: [{ api_key_id: key.id, calls: 2, last_used_at: expect.any(String) }],
      },
    ]);
    expect(Date.now() - new Date(answer.body.versions[0].last_used_at).getTime()).toBeLessThan(60_000);
  });

  it("other tenant: shows nobody else's, and nothing of the other mode", async () => {
    const organization = await api.createOrganization();
    await api.call("GET", "/v1/models", { key: organization.keys.live });
    const other = await api.createOrganization();
    await api.call("GET", "/v1/models", { key: other.keys.test });
    expect((await usageOf(organization.keys.test)).body.versions).toEqual([]);
  });

  it("forbidden: without the scope usage.read", async () => {
    const { secret } = await (await api.createOrganization()).createKey({ scopes: ["models.read"] });
    expectProblem(await usageOf(secret), { operationId: "getVersionUsage", code: "insufficient_scope" });
  });
});
