import { hangUp, json, problem } from "@sundial/sdk/testing";
import { expect } from "vitest";
import type { ConformanceCase } from "../conformance-case.ts";
import { apiKey, change, okOrganization, organization, read } from "./samples.ts";

const key = `sdl_test_${"0".repeat(30)}26PVHM`;
const made = `sdl_live_${"1".repeat(36)}`;
const ok = json(200, organization, { "request-id": "req_7", "set-cookie": "session=sweet" });
const line = (text: RegExp) => ({ level: "info", text: expect.stringMatching(text) });
const secretCall = { ...change, options: { idempotencyKey: "idem-secret", headers: { Cookie: "taste=secret" } } };
const secrets = [
  key,
  made,
  key.slice(9),
  "idem-secret",
  "taste=secret",
  "session=sweet",
  "sundial-session",
  "by-member",
];
const withSecret = json(
  201,
  { ...apiKey, secret: "by-member", note: `use ${made} now` },
  { "set-cookie": "session=sweet" },
);

/** Lines of the log, by level. */
export const logs: readonly ConformanceCase[] = [
  ...([undefined, "off"] as const).map(
    (logLevel): ConformanceCase => ({
      name: `nothing is logged at ${logLevel ?? "the level that is not set"}`,
      client: { logLevel, retriesMax: 0 },
      server: [ok, problem(500)],
      calls: [read, read],
      expect: { outcomes: [{}, { error: {} }], requests: 2, logs: [] },
    }),
  ),
  ...(["error", "warn"] as const).map(
    (logLevel): ConformanceCase => ({
      name: `nothing is logged of calls that go well at ${logLevel}`,
      client: { logLevel },
      server: [ok, problem(503), ok],
      calls: [read, read],
      expect: { outcomes: [{}, {}], sleepsMs: [500], requests: 3, logs: [] },
    }),
  ),
  {
    name: "an attempt and a retry have one line each at info",
    client: { logLevel: "info" },
    server: [problem(503), hangUp, ok],
    calls: [change],
    expect: {
      outcomes: [{ value: organization }],
      sleepsMs: [500, 1000],
      requests: 3,
      logs: [
        line(/^PATCH \/v1\/organization -> 503 in \d+ ms/),
        line(/^retry 1 of 2 in 500 ms: .*code_503/),
        line(/^PATCH \/v1\/organization /),
        line(/^retry 2 of 2 in 1000 ms: /),
        line(/^PATCH \/v1\/organization -> 200 in \d+ ms, request req_7$/),
      ],
    },
  },
  {
    name: "the level comes from the environment, and an argument goes before it",
    client: { environment: { SUNDIAL_LOG: "INFO" } },
    server: [ok],
    calls: [read],
    expect: { outcomes: [{}], requests: 1, logs: [line(/-> 200/)] },
  },
  {
    name: "an argument goes before the environment",
    client: { logLevel: "off", environment: { SUNDIAL_LOG: "debug" } },
    server: [ok],
    calls: [read],
    expect: { outcomes: [{}], requests: 1, logs: [] },
  },
  {
    name: "a level of the environment that there is not counts as off",
    client: { environment: { SUNDIAL_LOG: "loud" } },
    server: [ok],
    calls: [read],
    expect: { outcomes: [{}], requests: 1, logs: [] },
  },
  {
    name: "headers and bodies are there at debug",
    client: { logLevel: "debug", headers: { "X-Trace": "trace-7" } },
    server: [json(200, { ...organization, name: "body-of-answer" }, { "x-served": "served-7" })],
    calls: [change],
    expect: {
      outcomes: [{}],
      requests: 1,
      logs: expect.toSatisfy((lines: readonly { text: string }[]) =>
        ["trace-7", '"name":"x"', "served-7", "body-of-answer", "-> 200"].every((text) =>
          lines.some((one) => one.text.replaceAll(": ", ":").includes(text.replaceAll(": ", ":"))),
        ),
      ),
    },
  },
  ...(["info", "debug"] as const).map(
    (logLevel): ConformanceCase => ({
      name: `no secret is in the log at ${logLevel}, nor in what hooks are told`,
      client: { apiKey: key, logLevel, hooks: true, headers: { "X-Old-Key": key } },
      server: [withSecret, problem(400, { detail: `${key} is wrong` }, { "set-cookie": "session=sweet" })],
      calls: [
        { method: "apiKeys.create", params: { name: "ci" }, options: secretCall.options },
        { ...secretCall, options: { ...secretCall.options, query: { token: made } } },
      ],
      expect: {
        outcomes: [{ value: { secret: "by-member" } }, { error: { class: "BadRequestError" } }],
        requests: [{ headers: { authorization: `Bearer ${key}`, cookie: "taste=secret" } }, {}],
        logs: expect.toSatisfy((lines: readonly object[]) => lines.length > 1),
        hookCalls: [{ hook: "before" }, { hook: "after" }, { hook: "before" }, { hook: "after" }],
        secrets,
      },
    }),
  ),
];

const url = expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/v1\/organization$/);

/** What hooks are told, once an attempt. */
export const hooks: readonly ConformanceCase[] = [
  {
    name: "hooks are called before and after every attempt",
    client: { hooks: true },
    server: [problem(503, {}, { "request-id": "req_6" }), ok],
    calls: [change],
    expect: {
      outcomes: [{ value: organization }],
      sleepsMs: [500],
      requests: 2,
      hookCalls: [
        {
          hook: "before",
          method: "PATCH",
          url,
          attempt: 1,
          headers: expect.objectContaining({
            authorization: "[redacted]",
            "idempotency-key": "[redacted]",
            "content-type": expect.stringContaining("application/json"),
            "sundial-version": expect.any(String),
          }),
        },
        {
          hook: "after",
          method: "PATCH",
          url,
          attempt: 1,
          status: 503,
          requestId: "req_6",
          elapsedMs: expect.any(Number),
        },
        { hook: "before", method: "PATCH", url, attempt: 2 },
        {
          hook: "after",
          method: "PATCH",
          url,
          attempt: 2,
          status: 200,
          requestId: "req_7",
          headers: expect.objectContaining({ "set-cookie": "[redacted]", "content-type": "application/json" }),
        },
      ],
    },
  },
  {
    name: "an attempt without an answer has no after",
    client: { hooks: true },
    server: [hangUp, okOrganization],
    calls: [read],
    expect: {
      outcomes: [{}],
      sleepsMs: [500],
      requests: 2,
      hookCalls: [
        { hook: "before", attempt: 1 },
        { hook: "before", attempt: 2 },
        { hook: "after", attempt: 2, status: 200 },
      ],
    },
  },
];
