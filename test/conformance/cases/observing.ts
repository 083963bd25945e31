import { hangUp, json, problem } from "@sundial/sdk/testing";
import { expect } from "vitest";
import type { ConformanceCase } from "../conformance-case.ts";
import { apiKey, change, okOrganization, organization, read } from "./samples.ts";

const key = `sdl_test_${"0".repeat(30)}26PVHM`;
const made = `sdl_live_${"1".repeat(36)}`;
const ok = json(200, organization, { "request-id": "req_7", "set-cookie": "session=sweet" });
const line = (text: RegExp, level = "info") => ({ level, text: expect.stringMatching(text) });
const ending = json(200, organization, {
  "sundial-version": "2025-05-01",
  sunset: "Fri, 12 Mar 2027 00:00:00 GMT",
});
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
      server: [ok],
      calls: [read],
      expect: { outcomes: [{}], requests: 1, logs: [] },
    }),
  ),
  {
    name: "a retry is logged at warn, and not at error",
    client: { logLevel: "warn" },
    server: [problem(503), ok],
    calls: [read],
    expect: {
      outcomes: [{}],
      sleepsMs: [500],
      requests: 2,
      logs: [line(/^retry 1 of 2 in 500 ms: .*code_503/, "warn")],
    },
  },
  {
    name: "a failure in the end is logged at error, and what was tried again before it is not",
    client: { logLevel: "error" },
    server: [problem(503), problem(400)],
    calls: [read],
    expect: {
      outcomes: [{ error: {} }],
      sleepsMs: [500],
      requests: 2,
      logs: [line(/^GET \/v1\/organization failed: .*code_400/, "error")],
    },
  },
  {
    name: "what will end is logged at warn, once a thing, beside what the hook is told",
    client: { logLevel: "warn", onDeprecation: true },
    server: [ending, ending],
    calls: [read, read],
    expect: {
      outcomes: [{}, {}],
      requests: 2,
      logs: [line(/version 2025-05-01 .*2027-03-12/, "warn")],
      deprecationCalls: [{ thing: "version 2025-05-01" }],
    },
  },
  {
    name: "a log that throws breaks nothing",
    client: { logLevel: "debug", throws: "log" },
    server: [problem(503), ok, problem(400)],
    calls: [read, read],
    expect: {
      outcomes: [{ value: organization }, { error: { class: "BadRequestError" } }],
      sleepsMs: [500],
      requests: 3,
      logs: expect.toSatisfy((lines: readonly object[]) => lines.length > 1),
    },
  },
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
        line(/^retry 1 of 2 in 500 ms: .*code_503/, "warn"),
        line(/^PATCH \/v1\/organization /),
        line(/^retry 2 of 2 in 1000 ms: /, "warn"),
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
  {
    name: "members whose names say that they are secret are not in the log, whatever their values",
    client: { logLevel: "debug" },
    server: [
      json(200, {
        ...organization,
        client_secret: { deep: ["in-an-object"] },
        access_token: 'a-text-\\"',
        passwords: ["in-a-list", { and: "below-it" }],
        nested: [{ "x-api-key": "in-nested", apiKey: "in-camels", max_tokens: 7707 }],
      }),
    ],
    calls: [{ ...change, options: { body: { password: "of-request", max_completion_tokens: 8808 } } }],
    expect: {
      outcomes: [{}],
      requests: [{ body: { name: "x", password: "of-request", max_completion_tokens: 8808 } }],
      logs: expect.toSatisfy((lines: readonly { text: string }[]) =>
        ["7707", "8808", "Analytical Engines"].every((text) => lines.some((one) => one.text.includes(text))),
      ),
      secrets: ["in-an-object", "a-text-", "in-a-list", "below-it", "in-nested", "in-camels", "of-request"],
    },
  },
  {
    name: "headers and parameters whose names say that they are secret are in neither log nor hooks",
    client: { logLevel: "debug", hooks: true, headers: { "X-Auth-User": "h-1", "My-Credentials": "h-2" } },
    server: [json(200, organization, { "x-session-id": "h-5" })],
    calls: [
      {
        ...read,
        options: {
          headers: { "X-Apikey": "h-3", "Secret-Santa": "h-4" },
          query: { access_token: "q-1", "api_key[]": ["q-2", "q-3"], Password: "q 4", plain: "seen" },
        },
      },
    ],
    expect: {
      outcomes: [{}],
      requests: [{ headers: { "x-auth-user": "h-1", "x-apikey": "h-3", "secret-santa": "h-4" } }],
      logs: expect.toSatisfy((lines: readonly object[]) => lines.length > 1),
      hookCalls: [
        {
          hook: "before",
          url: expect.stringContaining("plain=seen"),
          headers: expect.objectContaining({ "my-credentials": "[redacted]", "secret-santa": "[redacted]" }),
        },
        { hook: "after", headers: expect.objectContaining({ "x-session-id": "[redacted]" }) },
      ],
      secrets: ["h-1", "h-2", "h-3", "h-4", "h-5", "q-1", "q-2", "q-3", "q 4", "q%204", "q+4"],
    },
  },
  {
    name: "a user and a password in the address are refused, and not repeated",
    client: { baseURL: "http://lady:by-address@127.0.0.1:9", retriesMax: 0, logLevel: "debug", hooks: true }, // nobody listens
    calls: [read],
    expect: {
      outcomes: [{ error: { class: "SundialError", isOwn: true, text: expect.stringMatching(/base URL/i) } }],
      requests: 0,
      secrets: ["by-address", "lady"],
    },
  },
];

const own = { error: { class: "ConnectionError", text: "of the program's own" } };
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
  {
    name: "what the hook before an attempt throws ends the call and is never retried, whatever its class",
    client: { throws: "beforeRequest" },
    calls: [read],
    expect: { outcomes: [own], requests: 0, hookCalls: [{ hook: "before" }] },
  },
  ...[ok, problem(503)].map(
    (answer, index): ConformanceCase => ({
      name: `so does what the hook after ${index === 0 ? "a good answer" : "an error"} throws`,
      client: { throws: "afterResponse" },
      server: [answer],
      calls: [read],
      expect: { outcomes: [own], requests: 1, hookCalls: [{ hook: "before" }, { hook: "after" }] },
    }),
  ),
  {
    name: "so does what the function throws that gives the key",
    client: { apiKey: undefined, throws: "apiKey" },
    calls: [read],
    expect: { outcomes: [own], requests: 0 },
  },
];
