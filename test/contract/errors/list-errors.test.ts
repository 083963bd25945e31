import { errorGroups, listErrors } from "@sundial/errors";
import { versions } from "@sundial/versions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi } from "../../harness/api.ts";
import { expectAnswer, expectProblem } from "../expect-answer.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ PORTAL_URL: "http://portal.test" });
});
afterAll(() => api.stop());

interface WireErrorCode {
  readonly code: string;
  readonly status: number;
  readonly group: string;
  readonly retryable: boolean;
  readonly retry: string;
}

async function list(query = "", headers: Record<string, string> = {}): Promise<WireErrorCode[]> {
  const answer = await api.call("GET", `/v1/errors${query}`, { headers });
  expectAnswer("listErrors", answer);
  return answer.body.data;
}

describe("listErrors", () => {
  it("ok: shows every registered code to anyone, by name, and lets anyone keep it", async () => {
    const answer = await api.call("GET", "/v1/errors");
    expectAnswer("listErrors", answer);
    const codes = answer.body.data.map(({ code }: WireErrorCode) => code);
    expect(codes).toEqual(listErrors().map(({ code }) => code));
    expect(codes.length).toBeGreaterThanOrEqual(45);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=300");
  });

  it("ok: filters by status, class of status, group, and whether a retry can help", async () => {
    expect(new Set((await list("?status=404")).map(({ status }) => status))).toEqual(new Set([404]));
    const broken = await list("?status=5xx&retryable=true");
    expect(broken.length).toBeGreaterThan(3);
    for (const { status, retryable } of broken)
      expect({ status: status >= 500, retryable }).toEqual({ status: true, retryable: true });
    const perGroup = await Promise.all(errorGroups.map((group) => list(`?group=${group}`)));
    for (const [index, codes] of perGroup.entries())
      expect(codes.map(({ group }) => group)).toContain(errorGroups[index]);
    expect(perGroup.flat()).toHaveLength(listErrors().length);
    expect(await list("?group=no_such_group")).toEqual([]);
  });

  it("ok: is not sent again to a caller who has it, and each version has its own", async () => {
    const first = await api.call("GET", "/v1/errors");
    const headers = { "if-none-match": first.headers.get("etag") ?? "" };
    const again = await api.call("GET", "/v1/errors", { headers });
    expect({ status: again.status, text: again.text }).toEqual({ status: 304, text: "" });
    expect(again.headers.get("etag")).toBe(first.headers.get("etag"));
    const older = await api.call("GET", "/v1/errors", { headers: { ...headers, "sundial-version": "2025-11-05" } });
    expect(older.status).toBe(200);
  });

  it.each(["status=99", "status=2xx", "retryable=maybe", "colour=red"])("invalid: %s", async (query) => {
    const answer = await api.call("GET", `/v1/errors?${query}`);
    expectProblem(answer, { operationId: "listErrors", code: "invalid_request" });
  });

  it("unauthenticated: refuses a wrong credential, though none is needed", async () => {
    const answer = await api.call("GET", "/v1/errors", { key: "sdl_test_nonsense" });
    expectProblem(answer, { operationId: "listErrors", code: "malformed_api_key" });
  });
});

describe("getError", () => {
  it("ok: says of a code what a program needs", async () => {
    const answer = await api.call("GET", "/v1/errors/rate_limit_exceeded");
    expectAnswer("getError", answer);
    expect(answer.body).toMatchObject({
      status: 429,
      group: "rate_limit_error",
      retryable: true,
      retry: "after_delay",
      parameters: ["limit", "mode", "retry_after"],
      related: ["token_limit_exceeded"],
      doc_url: "http://portal.test/errors/rate_limit_exceeded",
    });
    const headers = { "if-none-match": `"other", W/${answer.headers.get("etag")}` };
    expect((await api.call("GET", "/v1/errors/rate_limit_exceeded", { headers })).status).toBe(304);
  });

  it.each(versions.map(({ date }) => date))(
    "ok: at %s, names a renamed code as that version does, asked by either name",
    async (date) => {
      const headers = { "sundial-version": date, "sundial-clock": "2026-01-01T00:00:00Z" };
      const name = date < "2026-04-15" ? "not_found" : "resource_not_found";
      for (const asked of ["not_found", "resource_not_found"]) {
        const { body } = await api.call("GET", `/v1/errors/${asked}`, { headers });
        expect(body).toMatchObject({ code: name, former_codes: [{ code: "not_found", until: "2026-04-15" }] });
      }
      const { body } = await api.call("GET", "/v1/errors", { headers });
      expect(body.data.map(({ code }: WireErrorCode) => code)).toContain(name);
    },
  );

  it.each([
    ["rate_limit_exceded", "`rate_limit_exceeded`"],
    ["Rate-Limit-Exceeded", "`rate_limit_exceeded`"],
    ["x".repeat(300), "lists all of them"],
  ])("not found: %s", async (asked, told) => {
    const answer = await api.call("GET", `/v1/errors/${asked}`);
    expectProblem(answer, { operationId: "getError", code: "error_code_not_found" });
    expect(answer.body.detail).toContain(told);
  });
});
