import { json, problem } from "@sundial/sdk/testing";
import type { ConformanceCase } from "../conformance-case.ts";
import { okOrganization, organization, read } from "./samples.ts";

interface Asked {
  readonly name: string;
  readonly headers?: Record<string, string>;
  readonly problem?: Record<string, unknown>;
  /** null: it is not sent again. */
  readonly waitMs: number | null;
}

const after = (value: string, waitMs: number | null): Asked => ({
  name: `Retry-After: ${value}`,
  headers: { "retry-after": value },
  waitMs,
});
const ownMs = 500;

const asked: readonly Asked[] = [
  after("0", 0),
  after("7", 7_000),
  after("1.5", 1_500),
  after("60", 60_000),
  after("61", null),
  after("1000000000000", null),
  after("-1", ownMs),
  after("soon", ownMs),
  after("1_0", ownMs),
  after("inf", ownMs),
  after("NaN", ownMs),
  after("Mon, 23 Nov 2026 12:00:30 GMT", 30_000),
  after("Mon, 23 Nov 2026 12:01:00 GMT", 60_000),
  after("Mon, 23 Nov 2026 12:01:01 GMT", null),
  after("Mon, 23 Nov 2026 11:00:00 GMT", 0),
  after("Thu, 01 Jan 1970 00:00:00 GMT", 0),
  after("Mon, 23 Foo 2026 12:00:30 GMT", ownMs),
  after("2026-11-23", ownMs),
  { name: "retry-after-ms: 250", headers: { "retry-after-ms": "250" }, waitMs: 250 },
  { name: "retry-after-ms: 0", headers: { "retry-after-ms": "0" }, waitMs: 0 },
  { name: "retry-after-ms: 60001", headers: { "retry-after-ms": "60001" }, waitMs: null },
  { name: "retry-after-ms: soon", headers: { "retry-after-ms": "soon" }, waitMs: ownMs },
  { name: "retry-after-ms: -5", headers: { "retry-after-ms": "-5" }, waitMs: ownMs },
  {
    name: "retry-after-ms before Retry-After",
    headers: { "retry-after-ms": "250", "retry-after": "7" },
    waitMs: 250,
  },
  {
    name: "Retry-After where retry-after-ms has no meaning",
    headers: { "retry-after-ms": "x", "retry-after": "7" },
    waitMs: 7_000,
  },
  { name: "Retry-After before the body", headers: { "retry-after": "7" }, problem: { retry_after: 9 }, waitMs: 7_000 },
  {
    name: "the body where Retry-After has no meaning",
    headers: { "retry-after": "soon" },
    problem: { retry_after: 9 },
    waitMs: 9_000,
  },
  { name: "the body's retry_after", problem: { retry_after: 9 }, waitMs: 9_000 },
  { name: "the body's retry_after 0", problem: { retry_after: 0 }, waitMs: 0 },
  { name: "the body's retry_after 3600", problem: { retry_after: 3600 }, waitMs: null },
  { name: "the body's retry_after -5", problem: { retry_after: -5 }, waitMs: ownMs },
  { name: 'the body\'s retry_after "9"', problem: { retry_after: "9" }, waitMs: ownMs },
  { name: "the body's retry_after true", problem: { retry_after: true }, waitMs: ownMs },
];

/** How long a client waits when the server says so: at most a minute, and never against what it says. */
export const waits: readonly ConformanceCase[] = [
  ...asked.map(({ name, headers = {}, problem: changes = {}, waitMs }): ConformanceCase => {
    const answer = problem(429, { retryable: true, ...changes }, headers);
    return waitMs === null
      ? {
          name: `${name} is too long, so the error is the caller's`,
          server: [answer],
          calls: [read],
          expect: { outcomes: [{ error: { class: "RateLimitError", retryable: true } }], requests: 1 },
        }
      : {
          name: `${name} waits ${waitMs} ms`,
          server: [answer, okOrganization],
          calls: [read],
          expect: { outcomes: [{ value: organization }], sleepsMs: [waitMs], requests: 2 },
        };
  }),
  {
    name: "each wait is that of the answer before it",
    server: [json(503, {}, { "retry-after": "2" }), problem(503), okOrganization],
    calls: [read],
    expect: { outcomes: [{ value: organization }], sleepsMs: [2_000, 1_000], requests: 3 },
  },
];
