import { Sundial } from "@sundial/sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi, type TestOrganization } from "../../harness/api.ts";
import { expectProblem } from "../expect-answer.ts";

const operationId = "rehearseError";

let api: TestApi;
let organization: TestOrganization;
beforeAll(async () => {
  api = await startTestApi();
  organization = await api.createOrganization();
});
afterAll(() => api.stop());

const rehearse = (code: string, options: { key?: string; headers?: Record<string, string> } = {}) =>
  api.call("GET", `/v1/sandbox/errors/${code}`, { key: organization.keys.test, ...options });

// Every code in every version is in every-code.test.ts.
describe("rehearseError", () => {
  it("ok: answers as the operation that the code comes from would", async () => {
    const answer = await rehearse("rate_limit_exceeded");
    expectProblem(answer, { operationId, code: "rate_limit_exceeded" });
    expect(answer.headers.get("retry-after")).toBe("3");
    expect(answer.headers.get("ratelimit")).toBe('"requests-per-minute";r=0;t=3');
    const refused = await rehearse("missing_credential");
    expectProblem(refused, { operationId, code: "missing_credential" });
  });

  it("ok: is in the request log like any call, and linked to it", async () => {
    const answer = await rehearse("internal_error");
    const id = answer.headers.get("request-id") ?? "";
    expect(answer.body.request_log_url).toContain(id);
    const record = await api.call("GET", `/v1/requests/${id}`, { key: organization.keys.test });
    expect(record.body).toMatchObject({ operation: operationId, status: 500, code: "internal_error" });
  });

  it("ok: a former name is understood in every version, and the answer has that of the version", async () => {
    expectProblem(await rehearse("not_found"), { operationId, code: "resource_not_found" });
    for (const asked of ["not_found", "resource_not_found"]) {
      const older = await rehearse(asked, { headers: { "sundial-version": "2025-11-05" } });
      expect({ code: older.body.code, status: older.status }).toEqual({ code: "not_found", status: 404 });
    }
  });

  it("ok: the scenario of another code goes before", async () => {
    const headers = { "sundial-scenario": "error;code=upstream_overloaded;retry_after=7" };
    const answer = await rehearse("internal_error", { headers });
    expectProblem(answer, { operationId, code: "upstream_overloaded" });
    expect(answer.headers.get("retry-after")).toBe("7");
  });

  it("ok: the SDK throws it with its code", async () => {
    const sundial = new Sundial({ baseURL: api.url, apiKey: organization.keys.test, retriesMax: 0 });
    await expect(sundial.sandbox.errors.rehearse("last_owner")).rejects.toMatchObject({
      status: 409,
      code: "last_owner",
    });
  });

  it("invalid: no such code, with the nearest one", async () => {
    const answer = await rehearse("rate_limit_exceded");
    expectProblem(answer, { operationId, code: "error_code_not_found" });
    expect(answer.body.detail).toContain("rate_limit_exceeded");
  });

  it("unauthenticated: nobody rehearses", async () => {
    const answer = await api.call("GET", "/v1/sandbox/errors/internal_error");
    expectProblem(answer, { operationId, code: "missing_credential" });
  });

  it("forbidden: neither live keys nor people", async () => {
    const live = await rehearse("internal_error", { key: organization.keys.live });
    expectProblem(live, { operationId, code: "test_mode_required" });
    const { token } = await organization.createPerson("owner");
    expectProblem(await rehearse("internal_error", { key: token }), { operationId, code: "api_key_required" });
  });
});
