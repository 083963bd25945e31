import { describe, expect, it } from "vitest";
import { listErrorCodes } from "./error-registry.ts";
import { callThatAnswers } from "./reproduce-error.ts";

describe("callThatAnswers", () => {
  it("asks chat where it can answer with the code", () => {
    const { method, path, headers, body } = callThatAnswers("rate_limit_exceeded");
    expect([method, path]).toEqual(["POST", "/v1/chat/completions"]);
    expect(headers["Sundial-Scenario"]).toBe("error;code=rate_limit_exceeded");
    expect(JSON.parse(body ?? "")).toHaveProperty("messages");
  });

  it("asks the operation that is named", () => {
    expect(callThatAnswers("rate_limit_exceeded", "listModels")).toMatchObject({
      method: "GET",
      path: "/v1/models",
      body: null,
    });
  });

  it("asks another operation that takes keys, with examples for what is in its path", () => {
    const { path } = callThatAnswers("key_already_rotated");
    expect(path).toMatch(/^\/v1\/api_keys\/key_[0-9a-z]{26}\/rotate$/);
  });

  it.each([
    ["malformed_http", undefined],
    ["organization_limit_reached", undefined],
    ["rate_limit_exceeded", "rehearseError"],
  ])("asks the sandbox for %s where no operation will do", (code, named) => {
    const { method, path, headers } = callThatAnswers(code, named);
    expect([method, path]).toEqual(["GET", `/v1/sandbox/errors/${code}`]);
    expect(headers).not.toHaveProperty("Sundial-Scenario");
  });

  it("leaves no parameter open, for any code", () => {
    for (const { code } of listErrorCodes()) expect(callThatAnswers(code).path).toMatch(/^\/v1\/[\w/.-]+$/);
  });
});
