import { describe, expect, test } from "vitest";
import { isProblem, judgeProblem } from "../../harness/problems/judge-problem.ts";

const call = { method: "GET", path: "/v1/models/sundial-1?a=b" };
const page = "http://portal.test/errors/model_not_found";

function answer(status: number, code: string, changes: { body?: object; headers?: Record<string, string> } = {}) {
  const headers = { "content-type": "application/problem+json", "request-id": "req_1", ...changes.headers };
  const body = { code, status, type: page, doc_url: page, request_id: "req_1", ...changes.body };
  return { ...call, status, headers: new Headers(headers), body };
}

const flat = {
  headers: { "content-type": "application/json", "sundial-version": "2025-03-12" },
  body: { code: undefined, status: undefined, type: undefined, doc_url: undefined },
};
const flatBody = (code: string) => ({ ...flat, body: { ...flat.body, error: { code } } });

describe("an error answer", () => {
  test.each([
    ["a code that the operation declares", answer(404, "model_not_found")],
    ["that it is not there in this version", answer(404, "route_not_found")],
    ["flat in an older version", answer(404, "", flatBody("model_not_found"))],
  ])("may be %s", (_, seen) => {
    expect(judgeProblem(seen)).toEqual([]);
  });

  const gone = "http://portal.test/errors/no_such_page";
  test.each([
    ["a code that is not registered", answer(404, "no_such_code"), /not registered/],
    ["a code that it does not declare", answer(413, "body_too_large"), /does not declare/],
    ["a code with another status", answer(400, "model_not_found"), /whose status is 404/],
    ["another status in the body", answer(404, "model_not_found", { body: { status: 400 } }), /member status 400/],
    [
      "plain JSON",
      answer(404, "model_not_found", { headers: { "content-type": "application/json" } }),
      /as application\/json/,
    ],
    [
      "of a page that is not there",
      answer(404, "model_not_found", { body: { doc_url: gone, type: gone } }),
      /no_such_page, which does not exist/,
    ],
    ["of another call", answer(404, "model_not_found", { body: { request_id: "req_2" } }), /another call/],
    ["a flat error that it does not declare", answer(413, "", flatBody("body_too_large")), /does not declare/],
  ])("may not be %s", (_, seen, told) => {
    expect(judgeProblem(seen).join("\n")).toMatch(told);
  });

  test.each([
    ["GET", "/v1/models", 200, false],
    ["HEAD", "/v1/models", 401, false],
    ["GET", "/readyz", 503, false],
    ["POST", "/auth/sign-in/magic-link", 400, false],
    ["POST", "/auth/token", 401, true],
    ["GET", "/nothing", 404, true],
  ])("%s %s %i is of the API: %s", (method, path, status, expected) => {
    expect(isProblem({ method, path, status })).toBe(expected);
  });
});
