import { describe, expect, it } from "vitest";
import { ConnectionError } from "./errors.ts";
import { makeApiError } from "./make-api-error.ts";
import { retryDelayMs } from "./retry-delay.ts";

const noon = Date.parse("2026-11-23T12:00:00Z");

function delay(headers: Record<string, string>, options: { body?: unknown; attempt?: number; random?: number } = {}) {
  const error = makeApiError(503, new Headers(headers), options.body ?? {});
  return retryDelayMs(error, options.attempt ?? 0, { random: () => options.random ?? 0, now: () => noon });
}

describe("the wait that the server asks for", () => {
  it.each([
    ["Retry-After in seconds", { "retry-after": "2" }, {}, 2000],
    ["Retry-After as a date", { "retry-after": "Mon, 23 Nov 2026 12:00:09 GMT" }, {}, 9000],
    ["Retry-After as a date gone by", { "retry-after": "Mon, 23 Nov 2026 11:00:00 GMT" }, {}, 0],
    ["retry-after-ms before Retry-After", { "retry-after-ms": "150", "retry-after": "2" }, {}, 150],
    ["retry_after of the body", {}, { retry_after: 3 }, 3000],
    ["nonsense, so its own", { "retry-after": "soon" }, {}, 500],
    ["a negative time, so its own", { "retry-after": "-1" }, {}, 500],
  ])("%s", (_, headers, body, expected) => {
    expect(delay(headers as Record<string, string>, { body })).toBe(expected); // a union of literal headers
  });

  it("is never cut short by chance", () => {
    expect(delay({ "retry-after": "2" }, { random: 0.99 })).toBeGreaterThan(2000);
  });

  it("is left to the caller when longer than a minute", () => {
    expect(delay({ "retry-after": "60" })).toBe(60_000);
    expect(delay({ "retry-after": "61" })).toBeUndefined();
  });
});

describe("the client's own wait", () => {
  it("doubles up to eight seconds, and chance takes up to a quarter off", () => {
    expect([0, 1, 2, 3, 4, 5, 60].map((attempt) => delay({}, { attempt }))).toEqual([
      500, 1000, 2000, 4000, 8000, 8000, 8000,
    ]);
    expect(delay({}, { random: 1 })).toBe(375);
  });

  it("is for lost connections too, and not for what is no failure of the call", () => {
    const chance = { random: () => 0, now: () => noon };
    expect(retryDelayMs(new ConnectionError("lost"), 0, chance)).toBe(500);
    expect(retryDelayMs(new TypeError("a bug"), 0, chance)).toBeUndefined();
  });
});
