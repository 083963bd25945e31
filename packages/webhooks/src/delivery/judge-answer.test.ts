import { describe, expect, it } from "vitest";
import { judgeAnswer } from "./judge-answer.ts";
import { readRetryAfter } from "./read-retry-after.ts";

const now = new Date("2031-01-01T00:00:00Z");

describe("judgeAnswer", () => {
  it("takes every 2xx for success and everything else for failure; 410 alone means gone", () => {
    for (let status = 200; status < 600; status++) {
      const { failure, isGone } = judgeAnswer({ kind: "answered", status, retryAfter: null });
      expect({ status, succeeded: failure === null, isGone }).toEqual({
        status,
        succeeded: status < 300,
        isGone: status === 410,
      });
    }
  });

  it("hears Retry-After from 429 and 503 alone", () => {
    const heard = [200, 301, 429, 500, 503].filter(
      (status) => judgeAnswer({ kind: "answered", status, retryAfter: "9" }).retryAfter !== null,
    );
    expect(heard).toEqual([429, 503]);
  });
});

describe("readRetryAfter", () => {
  it.each([
    ["120", 120_000],
    [" 7 ", 7_000],
    ["Wed, 01 Jan 2031 00:02:00 GMT", 120_000],
    ["Tue, 31 Dec 2030 23:00:00 GMT", null],
    ["0", null],
    ["-5", null],
    ["soon", null],
    ["2031-01-01", null],
    ["1e9", null],
    ["", null],
    [null, null],
  ])("%s", (value, expected) => {
    expect(readRetryAfter(value, now)).toBe(expected);
  });
});
