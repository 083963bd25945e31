import { describe, expect, it } from "vitest";
import { type Exchange, problemOf, toRequestText, toResponseHead, toResponseText } from "./exchange.ts";

const exchange: Exchange = {
  request: { method: "POST", path: "/v1/x", headers: { Authorization: "Bearer $KEY", "X-A": "b" }, body: '{"a":1}' },
  response: {
    status: 429,
    headers: { "Retry-After": "3", "content-type": "application/problem+json", connection: "close", date: "x" },
    body: '{"code":"a_b","request_id":"req_1","request_log_url":"http://x"}',
  },
};
const answering = (body: string): Exchange => ({ ...exchange, response: { ...exchange.response, body } });

describe("an exchange as text", () => {
  it("is the request with all its headers", () => {
    expect(toRequestText(exchange)).toBe('POST /v1/x HTTP/1.1\nAuthorization: Bearer $KEY\nX-A: b\n\n{\n  "a": 1\n}');
  });

  it("has no body where there was none", () => {
    expect(toRequestText({ ...exchange, request: { ...exchange.request, body: null } })).not.toContain("\n\n");
  });

  it("is the answer with the headers that matter, in one order", () => {
    expect(toResponseText(exchange).split("\n").slice(0, 4)).toEqual([
      "HTTP/1.1 429",
      "Content-Type: application/problem+json",
      "Retry-After: 3",
      "",
    ]);
  });

  it("says that an answer was given before", () => {
    const headers = { "idempotent-replayed": "true", "Sundial-Version": "2026-11-23" };
    expect(toResponseHead({ status: 200, headers })).toBe(
      "HTTP/1.1 200\nSundial-Version: 2026-11-23\nIdempotent-Replayed: true",
    );
  });

  it("leaves a body that is no JSON as it is", () => {
    expect(toResponseText(answering("<html>")).endsWith("\n\n<html>")).toBe(true);
  });
});

describe("problemOf", () => {
  it("reads the code and the id in the log", () => {
    expect(problemOf(exchange)).toEqual({ code: "a_b", loggedAs: "req_1" });
  });

  it("has no id for what is in no log, and nothing of what is no problem", () => {
    expect(problemOf(answering('{"code":"a_b","request_id":"req_1"}'))).toEqual({ code: "a_b", loggedAs: null });
    for (const body of ["", "<html>", "[]", '{"code":5}'])
      expect(problemOf(answering(body))).toEqual({ code: null, loggedAs: null });
  });
});
