import { coreErrors } from "@sundial/errors";
import { fixedClock } from "@sundial/kernel";
import { createMemoryRateLimitStore, usageErrors } from "@sundial/usage";
import { composeMigrations, newestVersion } from "@sundial/versions";
import { HTTPException } from "hono/http-exception";
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { readEnv } from "../env.ts";
import { answerErrors } from "./answer-errors.ts";
import { bodyOf, tinyApp } from "./testing/tiny-app.ts";

function world(thrown: Error) {
  const lines: string[] = [];
  const app = tinyApp({ requestId: "req_1", version: newestVersion.date });
  app.onError(
    answerErrors({
      env: readEnv({ DATABASE_URL: "postgres://127.0.0.1/none", PORTAL_URL: "https://portal.example" }),
      log: pino({}, { write: (line: string) => lines.push(line) }),
      migrations: composeMigrations(),
      rateLimits: createMemoryRateLimitStore(fixedClock("2026-11-23T12:00:00Z")),
    }),
  );
  app.get("/v1/some/path", () => {
    throw thrown;
  });
  return { lines, answer: () => app.request("/v1/some/path?secret=1") };
}

describe("answerErrors", () => {
  it("answers a coded error with its problem", async () => {
    const { answer, lines } = world(coreErrors.insufficient_scope({ scope: "keys.write" }));
    const response = await answer();
    expect(response.status).toBe(403);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("www-authenticate")).toBe('Bearer error="insufficient_scope"');
    expect(await bodyOf(response)).toMatchObject({
      type: "https://portal.example/errors/insufficient_scope",
      instance: "/v1/some/path",
      request_id: "req_1",
      error: { code: "insufficient_scope", type: "permission_error" },
    });
    expect(lines).toEqual([]);
  });

  it("says when to try again, in the header and the body", async () => {
    const values = { limit: 60, mode: "test", retry_after: 7 };
    const response = await world(usageErrors.rate_limit_exceeded(values, { retryAfterSeconds: 7 })).answer();
    expect(response.headers.get("retry-after")).toBe("7");
    expect(await bodyOf(response)).toMatchObject({ status: 429, retryable: true, retry_after: 7 });
  });

  it.each([
    ["an error of nobody's", new Error("select * from secret_table"), 500, "internal_error"],
    ["a body that is no JSON", new HTTPException(400), 400, "malformed_json"],
    [
      "a lost database",
      new Error("x", { cause: Object.assign(new Error(), { code: "ECONNREFUSED" }) }),
      503,
      "service_unavailable",
    ],
  ] as const)("answers %s with a code and a fixed text", async (_, thrown, status, code) => {
    const { answer, lines } = world(thrown);
    const response = await answer();
    const body = await bodyOf(response);
    expect([response.status, body.code]).toEqual([status, code]);
    expect(JSON.stringify(body)).not.toContain("secret");
    expect(lines.length).toBe(status >= 500 ? 1 : 0);
    if (status >= 500) expect(lines.join()).toContain("req_1");
  });
});
