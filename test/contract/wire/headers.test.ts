import document from "@sundial/contract/openapi.json" with { type: "json" };
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestAnswer, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { expectProblem } from "../expect-answer.ts";

const newest = document.info.version;

let api: TestApi;
let organization: TestOrganization;
beforeAll(async () => {
  api = await startTestApi();
  organization = await api.createOrganization();
});
afterAll(() => api.stop());

const get = (headers: Record<string, string> = {}, key = organization.keys.test): Promise<TestAnswer> =>
  api.call("GET", "/v1/organization", { key, headers });

describe("Sundial-Version", () => {
  it("is the newest when nothing is asked for, in answers and errors alike", async () => {
    expect((await get()).headers.get("sundial-version")).toBe(newest);
    const refused = await api.call("GET", "/v1/members?limit=0", { key: organization.keys.test });
    expect(refused.headers.get("sundial-version")).toBe(newest);
  });

  it("echoes the version asked for", async () => {
    expect((await get({ "sundial-version": newest })).headers.get("sundial-version")).toBe(newest);
  });

  it.each(["latest", "2026-13-01", "2026-02-30", "20261123", "2026-11-23T00:00:00Z", "", "9".repeat(500)])(
    "invalid: %j",
    async (version) => {
      const answer = await get({ "sundial-version": version });
      expectProblem(answer, { operationId: "getOrganization", code: "invalid_version" });
      expect(answer.body.param).toBe("Sundial-Version");
      expect(answer.headers.get("sundial-version")).toBe(newest);
    },
  );

  it.each(["2020-01-01", "2999-01-01"])("unknown: %s", async (version) => {
    const answer = await get({ "sundial-version": version });
    expectProblem(answer, { operationId: "getOrganization", code: "unknown_version" });
    expect(answer.body.detail).toContain(newest);
  });
});

describe("Request-Id", () => {
  it("is the same in both headers, and of its own for every answer", async () => {
    const answers = await Promise.all([
      ...Array.from({ length: 10 }, () => get()),
      api.call("GET", "/healthz"),
      api.call("GET", "/openapi.json"),
      api.call("GET", "/v1/nothing"),
      api.call("OPTIONS", "/v1/models"),
      api.call("GET", "/auth/nothing"),
    ]);
    const ids = answers.map(({ headers }) => headers.get("request-id"));
    expect(new Set(ids).size).toBe(answers.length);
    for (const { headers } of answers) {
      expect(headers.get("request-id")).toMatch(/^req_/);
      expect(headers.get("x-request-id")).toBe(headers.get("request-id"));
    }
  });
});

describe("traceparent", () => {
  const traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
  const parent = "00f067aa0ba902b7";

  async function keptTraceId(traceparent: string) {
    const id = (await get({ traceparent })).headers.get("request-id");
    return (await api.call("GET", `/v1/requests/${id}`, { key: organization.keys.test })).body.trace_id;
  }

  it.each([`00-${traceId}-${parent}-01`, `00-${traceId}-${parent}-00`, `cc-${traceId}-${parent}-01-more`])(
    "keeps the trace id of %s",
    async (traceparent) => {
      expect(await keptTraceId(traceparent)).toBe(traceId);
    },
  );

  it.each([
    `00-${traceId}-${parent}`,
    `00-${traceId}-${parent}-01-more`,
    `ff-${traceId}-${parent}-01`,
    `00-${"0".repeat(32)}-${parent}-01`,
    `00-${traceId}-${"0".repeat(16)}-01`,
    `00-${traceId.toUpperCase()}-${parent}-01`,
    "nonsense",
  ])("ignores %s whole", async (traceparent) => {
    expect(await keptTraceId(traceparent)).toBeNull();
  });
});

describe("CORS", () => {
  const origin = "https://shop.example";

  it("answers a preflight without a credential", async () => {
    const answer = await api.call("OPTIONS", "/v1/chat/completions", {
      headers: {
        origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization, content-type, idempotency-key, x-stainless-os",
      },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("access-control-allow-methods")).toContain("POST");
    const allowed = answer.headers.get("access-control-allow-headers")?.toLowerCase().split(/, ?/);
    expect(allowed).toEqual(expect.arrayContaining(["authorization", "idempotency-key", "x-stainless-os"]));
    expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
  });

  it("lets a page read the answer to a test key, its ids and limits included", async () => {
    const answer = await get({ origin });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    const exposed = answer.headers.get("access-control-expose-headers")?.toLowerCase() ?? "";
    for (const name of ["request-id", "retry-after", "ratelimit"]) expect(exposed).toContain(name);
  });

  it("lets a page read errors too", async () => {
    for (const answer of [
      await get({ origin }, "sdl_test_nonsense"),
      await api.call("GET", "/v1/x", { headers: { origin } }),
    ])
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  });

  it("refuses a live key that comes from a page, and says what to do", async () => {
    const answer = await get({ origin }, organization.keys.live);
    expectProblem(answer, {
      operationId: "getOrganization",
      code: "live_key_in_browser",
      secrets: [organization.keys.live],
    });
    expect(answer.body.detail).toContain("Revoke");
    expect((await get({}, organization.keys.live)).status).toBe(200);
  });
});
