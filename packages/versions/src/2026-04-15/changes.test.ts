import { expect, test } from "vitest";
import { onlyChange } from "../testing/only-change.ts";

test("rename-request-logs-path", () => {
  const { of } = onlyChange("2026-04-15", "rename-request-logs-path");
  expect(of("listRequests").olderPath).toBe("/v1/request_logs");
  expect(of("getRequest").olderPath).toBe("/v1/request_logs/{request_id}");
});

test("unwrap-request-tokens", () => {
  const { down } = onlyChange("2026-04-15", "unwrap-request-tokens");
  const record = { id: "req_1", input_tokens: 1, cached_input_tokens: 0, output_tokens: 2, latency_ms: 5 };
  const older = { id: "req_1", tokens: { input: 1, cached_input: 0, output: 2 }, latency_ms: 5 };
  expect(down("getRequest", record)).toEqual(older);
  expect(down("listRequests", { data: [record, record], has_more: true })).toEqual({
    data: [older, older],
    has_more: true,
  });
});

test("rename-not-found-code", () => {
  const { of, down } = onlyChange("2026-04-15", "rename-not-found-code");
  const problem = (code: string) => ({ code, type: "https://portal.test/errors/resource_not_found", error: { code } });
  expect(of("getApiKey").problem?.(problem("resource_not_found"))).toEqual(problem("not_found"));
  expect(of("getApiKey").problem?.(problem("invalid_request"))).toEqual(problem("invalid_request"));
  expect(down("getRequest", { code: "resource_not_found" })).toEqual({ code: "not_found" });
  expect(down("getRequest", { code: null })).toEqual({ code: null });
  const query = (code: string) => of("listRequests").request?.({ query: { code, status: "404" } }).query;
  expect(query("not_found")).toEqual({ code: "resource_not_found", status: "404" });
  expect(query("rate_limit_exceeded")).toEqual({ code: "rate_limit_exceeded", status: "404" });
});
