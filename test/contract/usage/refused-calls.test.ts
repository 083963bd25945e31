import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestAnswer, type TestApi } from "../../harness/api.ts";
import { writePlan } from "../../harness/write-plan.ts";

const plans = mkdtempSync(join(tmpdir(), "plans-"));
const limits = (requests: number) => ({
  rate_limits: { requests_per_minute: requests, tokens_per_minute: 10_000, concurrent_requests: 1_000 },
});
writePlan(plans, "free", limits(1_000));
writePlan(plans, "one", limits(1));

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ PLANS_DIR: plans, PORTAL_URL: "https://portal.example" });
});
afterAll(async () => {
  await api.stop();
  rmSync(plans, { recursive: true });
});

const calls = 150;

async function recordedIds(organizationId: string, status: number): Promise<string[]> {
  const rows = await api.database.sql<{ id: string }[]>`
    select id from requests where organization_id = ${organizationId} and status = ${status}`;
  return rows.map(({ id }) => id).sort();
}

/** The ids of the answers that link to the request log. */
const linkedIds = (answers: readonly TestAnswer[]) =>
  answers.flatMap(({ body }) => (body.request_log_url === undefined ? [] : [body.request_id])).sort();

async function refusedMany(organizationId: string, status: number, send: () => Promise<TestAnswer>) {
  const answers = await Promise.all(Array.from({ length: calls }, send));
  const refused = answers.filter((answer) => answer.status === status);
  expect(refused.length).toBeGreaterThanOrEqual(calls - 2);
  const recorded = await recordedIds(organizationId, status);
  expect(recorded).toEqual(linkedIds(refused));
  return recorded.length;
}

describe("refused calls", () => {
  it("of a key that lacks the scope are recorded up to a bound, and link to the log only where they are in it", async () => {
    const organization = await api.createOrganization({ plan: "free" });
    const { secret } = await organization.createKey({ scopes: [] });
    const recorded = await refusedMany(organization.id, 403, () => api.call("GET", "/v1/members", { key: secret }));
    expect(recorded).toBeGreaterThanOrEqual(60);
    expect(recorded).toBeLessThan(calls - 10);
  });

  it("above the rate limit are too", async () => {
    const { id, keys } = await api.createOrganization({ plan: "one" });
    const recorded = await refusedMany(id, 429, () => api.call("GET", "/v1/organization", { key: keys.test }));
    expect(recorded).toBeGreaterThanOrEqual(60);
    expect(recorded).toBeLessThan(calls - 10);
  });

  it("that the limit let in are all recorded", async () => {
    const { id, keys } = await api.createOrganization({ plan: "free" });
    const recorded = await refusedMany(id, 404, () => api.call("GET", "/v1/api_keys/key_nothing", { key: keys.test }));
    expect(recorded).toBe(calls);
  });
});
