import { json, problem, type ScriptedAnswer, toProblem } from "@sundial/sdk/testing";
import { expect } from "vitest";
import { classOfStatus } from "../class-of-status.ts";
import type { ConformanceCase } from "../conformance-case.ts";
import { change, read } from "./samples.ts";

const statuses = [400, 401, 402, 403, 404, 405, 408, 409, 410, 413, 415, 422, 429, 431, 499, 500, 502, 503, 504];
const strange = [406, 418, 451, 501, 505, 520, 599];
const once = { retriesMax: 0 };
const html: ScriptedAnswer = (res) => void res.writeHead(502, { "content-type": "text/html" }).end("<html>Bad gateway");
const empty: ScriptedAnswer = (res) => void res.writeHead(503, { "x-request-id": "req_by_x" }).end();

interface Foreign {
  readonly name: string;
  readonly answer: ScriptedAnswer;
  readonly error: object;
}

/** Answers that are no problems of the API. */
const foreign: readonly Foreign[] = [
  {
    name: "a page of a proxy",
    answer: html,
    error: { class: "BadGatewayError", status: 502, code: "unknown", retryable: true, body: "<html>Bad gateway" },
  },
  {
    name: "no body",
    answer: empty,
    error: { class: "ServiceUnavailableError", code: "unknown", requestId: "req_by_x", retryable: true },
  },
  {
    name: "an error of OpenAI's shape",
    answer: json(404, {
      error: { message: "No such model", type: "invalid_request_error", param: "model", code: "model_not_found" },
    }),
    error: {
      class: "NotFoundError",
      code: "model_not_found",
      detail: "No such model",
      param: "model",
      retryable: false,
      body: { error: { code: "model_not_found" } },
    },
  },
  {
    name: "a list",
    answer: json(400, [1, 2]),
    error: { class: "BadRequestError", code: "unknown", errors: [], body: [1, 2] },
  },
  { name: "null", answer: json(400, null), error: { class: "BadRequestError", code: "unknown" } },
  {
    name: "a number",
    answer: json(429, 7),
    error: { class: "RateLimitError", code: "unknown", retryable: true, body: 7 },
  },
];

/** How an answer with an error becomes an error. */
export const errors: readonly ConformanceCase[] = [
  {
    name: "every status has its class",
    client: once,
    server: [...statuses, ...strange].map((status) => problem(status)),
    calls: [...statuses, ...strange].map(() => read),
    expect: {
      outcomes: [...statuses, ...strange].map((status) => ({
        error: { class: classOfStatus(status), status, code: `code_${status}`, isOwn: true },
      })),
      requests: statuses.length + strange.length,
    },
  },
  {
    name: "every member of the problem is there, and the text says what to do and where to read on",
    server: [
      problem(409, {
        code: "key_limit_reached",
        param: "name",
        retry_after: 7,
        future: { a: 1 },
        errors: [
          { pointer: "#/name", detail: "No.", got: "x", expected: "y", suggestion: "z", future: 1 },
          { pointer: "#/scopes/0", detail: "No either." },
        ],
      }),
    ],
    calls: [change],
    expect: {
      outcomes: [
        {
          error: {
            class: "ConflictError",
            status: 409,
            code: "key_limit_reached",
            title: "A title",
            detail: "What happened. What to do.",
            docUrl: "https://portal.test/errors/code_409",
            requestId: "req_1",
            retryable: false,
            retryAfterSeconds: 7,
            param: "name",
            errors: [
              { pointer: "#/name", detail: "No.", got: "x", expected: "y", suggestion: "z" },
              { pointer: "#/scopes/0", detail: "No either." },
            ],
            body: { future: { a: 1 } },
            text: "key_limit_reached (409): What happened. What to do. See https://portal.test/errors/code_409 (request req_1)",
          },
        },
      ],
      requests: 1,
    },
  },
  ...foreign.map(
    ({ name, answer, error }): ConformanceCase => ({
      name: `an answer of something in between is an error too: ${name}`,
      client: once,
      server: [answer],
      calls: [read],
      expect: { outcomes: [{ error: { title: "Unknown error", isOwn: true, ...error } }], requests: 1 },
    }),
  ),
  {
    name: "the text of an error without a page and a request has neither",
    client: once,
    server: [json(404, { code: "gone_away", detail: "Not here." })],
    calls: [read],
    expect: { outcomes: [{ error: { text: "gone_away (404): Not here." } }], requests: 1 },
  },
  {
    name: "the id of the request is in the body, else in the headers",
    client: once,
    server: [
      problem(404, {}, { "request-id": "req_head" }),
      problem(404, { request_id: null }, { "request-id": "req_head", "x-request-id": "req_x" }),
      problem(404, { request_id: null }, { "x-request-id": "req_x" }),
    ],
    calls: [read, read, read],
    expect: {
      outcomes: ["req_1", "req_head", "req_x"].map((requestId) => ({ error: { requestId } })),
      requests: 3,
    },
  },
  {
    name: "a code that the client does not know is kept",
    server: [problem(404, { code: "moon_not_found" })],
    calls: [read],
    expect: { outcomes: [{ error: { class: "NotFoundError", code: "moon_not_found" } }], requests: 1 },
  },
  {
    name: "members of the wrong type are ignored (RFC 9457, section 3.1)",
    client: once,
    server: [
      json(404, {
        ...toProblem(404),
        status: "404",
        title: 7,
        code: ["x"],
        doc_url: {},
        param: 1,
        retry_after: "9",
        retryable: "yes",
        errors: "none",
        error: { code: 7, message: [], param: {} },
      }),
      json(404, {
        ...toProblem(404),
        errors: [null, 1, { pointer: 1, detail: "x" }, { pointer: "#/a", detail: "Right." }],
      }),
    ],
    calls: [read, read],
    expect: {
      outcomes: [
        {
          error: {
            class: "NotFoundError",
            status: 404,
            code: "unknown",
            title: "Unknown error",
            retryable: false,
            errors: [],
            docUrl: undefined,
            param: undefined,
            retryAfterSeconds: undefined,
          },
        },
        { error: { errors: [{ pointer: "#/a", detail: "Right." }] } },
      ],
      requests: 2,
    },
  },
  {
    name: "booleans are no numbers",
    client: once,
    server: [json(404, { ...toProblem(404), status: true, retry_after: true })],
    calls: [read],
    expect: {
      outcomes: [{ error: expect.not.objectContaining({ retryAfterSeconds: expect.anything() }) }],
      requests: 1,
    },
  },
  {
    name: "a redirect is no answer",
    client: once,
    server: [(res) => void res.writeHead(304).end()],
    calls: [read],
    expect: { outcomes: [{ error: { class: "ApiError", status: 304, code: "unknown" } }], requests: 1 },
  },
];
