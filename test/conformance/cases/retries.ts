import { hangUp, json, problem, type ScriptedAnswer } from "@sundial/sdk/testing";
import { expect } from "vitest";
import type { ConformanceCase, ServerStep } from "../conformance-case.ts";
import type { DriverCall } from "../protocol.ts";
import { cutAnswer, silence } from "../scripted-answers.ts";
import { ask, change, okOrganization, organization, read } from "./samples.ts";

type Named = readonly [name: string, answer: ScriptedAnswer, errorClass?: string];

const reset: ScriptedAnswer = (_, { socket }) => void socket.resetAndDestroy();
const hangUpInHead: ScriptedAnswer = (_, { socket }) => void socket.end("HTTP/1.1 200 OK\r\ncontent-ty");
/** Says nothing for the whole timeout of 60 ms. */
const silent: ServerStep = [silence, { advanceMs: 60 }];

const sentAgain: readonly Named[] = [
  ["a connection that is closed without an answer", hangUp],
  ["a connection that is reset", reset],
  ["an answer that breaks off in its head", hangUpInHead],
  ["408", problem(408, { retryable: true })],
  ["408 of a proxy", json(408, {})],
  ["409 that can be retried", problem(409, { retryable: true })],
  ["429", problem(429, { retryable: true })],
  ["429 of a proxy", json(429, "slow down")],
  ["500", problem(500)],
  ["500 without a problem", json(500, "oops")],
  ["502", problem(502)],
  ["503", problem(503)],
  ["504", problem(504)],
  ["520, a status that nobody knows", json(520, null)],
  ["400 with x-should-retry: true", problem(400, {}, { "x-should-retry": "true" })],
  ["503 that is final, with x-should-retry: true", problem(503, { retryable: false }, { "x-should-retry": "true" })],
  ["503 with an x-should-retry of no meaning", problem(503, {}, { "x-should-retry": "perhaps" })],
  ["503 whose retryable is no boolean", problem(503, { retryable: "false" })],
  ["503 whose body breaks off", cutAnswer(503)],
  ["400 whose body breaks off, with x-should-retry: true", cutAnswer(400, { "x-should-retry": "true" })],
];

const final: readonly Named[] = [
  ["400", problem(400), "BadRequestError"],
  ["400 that says it can be retried", problem(400, { retryable: true }), "BadRequestError"],
  ["401", problem(401), "AuthenticationError"],
  ["402", problem(402), "PaymentRequiredError"],
  ["403", problem(403), "PermissionDeniedError"],
  ["404", problem(404), "NotFoundError"],
  ["409", problem(409), "ConflictError"],
  ["409 of a proxy", json(409, {}), "ConflictError"],
  ["410", problem(410), "GoneError"],
  ["422", problem(422), "UnprocessableEntityError"],
  ["429 that is final", problem(429, { retryable: false }), "RateLimitError"],
  ["503 that is final", problem(503, { retryable: false }), "ServiceUnavailableError"],
  ["401 whose body breaks off", cutAnswer(401), "AuthenticationError"],
  ["409 whose body breaks off", cutAnswer(409), "ConflictError"],
  [
    "503 whose body breaks off, with x-should-retry: false",
    cutAnswer(503, { "x-should-retry": "false" }),
    "ServiceUnavailableError",
  ],
  ["503 with x-should-retry: false", problem(503, {}, { "x-should-retry": "false" }), "ServiceUnavailableError"],
];

function sends(call: DriverCall, kind: string): ConformanceCase[] {
  return sentAgain.map(([name, answer]) => ({
    name: `${kind} is sent again after ${name}`,
    server: [answer, answer, okOrganization],
    calls: [call],
    expect: { outcomes: [{ value: organization }], sleepsMs: [500, 1000], requests: 3 },
  }));
}

/** What is sent again, and what never is. */
export const retries: readonly ConformanceCase[] = [
  ...sends(read, "a read"),
  ...sends(change, "a change"),
  ...final.map(
    ([name, answer, errorClass]): ConformanceCase => ({
      name: `nothing is sent again after ${name}`,
      server: [answer, okOrganization],
      calls: [read],
      expect: { outcomes: [{ error: { class: errorClass, isOwn: true } }], requests: 1 },
    }),
  ),
  {
    name: "a stream is asked for again while nothing of it has come",
    server: [problem(503), hangUp, problem(404)],
    calls: [ask],
    expect: { outcomes: [{ error: { class: "NotFoundError" } }], sleepsMs: [500, 1000], requests: 3 },
  },
  {
    name: "a refused connection is tried again, and then a connection error that names the address",
    client: { baseURL: "http://127.0.0.1:9" }, // the discard port: nobody listens
    calls: [read],
    expect: {
      outcomes: [
        { error: { class: "ConnectionError", isOwn: true, text: expect.stringContaining("http://127.0.0.1:9") } },
      ],
      sleepsMs: [500, 1000],
      requests: 0,
    },
  },
  {
    name: "a name that does not exist is a connection error",
    client: { baseURL: "http://nowhere.invalid", retriesMax: 0 },
    calls: [read],
    expect: { outcomes: [{ error: { class: "ConnectionError", isOwn: true } }], requests: 0 },
  },
  {
    name: "the last error is thrown when no retry is left",
    server: [problem(503), hangUp, problem(500, { code: "the_last" })],
    calls: [read],
    expect: {
      outcomes: [{ error: { class: "InternalServerError", code: "the_last" } }],
      sleepsMs: [500, 1000],
      requests: 3,
    },
  },
  {
    name: "waits double up to eight seconds",
    client: { retriesMax: 6 },
    server: Array(7).fill(problem(503)),
    calls: [read],
    expect: {
      outcomes: [{ error: { class: "ServiceUnavailableError" } }],
      sleepsMs: [500, 1000, 2000, 4000, 8000, 8000],
      requests: 7,
    },
  },
  {
    name: "retriesMax 0 of the client sends once",
    client: { retriesMax: 0 },
    server: [problem(503), hangUp],
    calls: [read, read],
    expect: {
      outcomes: [{ error: { class: "ServiceUnavailableError" } }, { error: { class: "ConnectionError" } }],
      requests: 2,
    },
  },
  {
    name: "retriesMax of the call goes before that of the client",
    client: { retriesMax: 0 },
    server: [problem(503), okOrganization, problem(503)],
    calls: [{ ...read, options: { retriesMax: 1 } }, read],
    expect: {
      outcomes: [{ value: organization }, { error: { class: "ServiceUnavailableError" } }],
      sleepsMs: [500],
      requests: 3,
    },
  },
  {
    name: "a silent server is tried again, each time for the whole timeout",
    client: { timeoutMs: 60 },
    server: [silent, silent, silent],
    calls: [read],
    expect: { outcomes: [{ error: { class: "TimeoutError", isOwn: true } }], sleepsMs: [500, 1000], requests: 3 },
  },
];
