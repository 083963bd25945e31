import { cutOff, events, json, problem, toProblem } from "@sundial/sdk/testing";
import { expect } from "vitest";
import type { ConformanceCase } from "../conformance-case.ts";
import { sendBytes } from "../scripted-answers.ts";
import { ask, okOrganization, organization, read } from "./samples.ts";
import { chunk, chunkEvent, done, event } from "./stream-samples.ts";

const air = chunk("Air");
const two = [chunk("Air"), chunk(" scatters")];
const separators = "\u2028\u2029\u0085\u001c\u000b".slice(0, 3);
const asText = JSON.stringify(air);
const half = Math.floor(asText.indexOf('"model"'));

/** Bodies that all mean the same one chunk. */
const spellings: readonly (readonly [string, string])[] = [
  ["with CRLF", `data: ${asText}\r\n\r\ndata: [DONE]\r\n\r\n`],
  ["with CR", `data: ${asText}\r\rdata: [DONE]\r\r`],
  ["with all line ends mixed", `data: ${asText}\r\n\rdata: [DONE]\n\r\n`],
  ["with a byte order mark", `\uFEFFdata: ${asText}\n\n${done}`],
  ["with comments", `: hello\n\n:\ndata: ${asText}\n: inside\n\n: between\n\n${done}`],
  ["without the space behind the colon", `data:${asText}\n\ndata:[DONE]\n\n`],
  ["with data on two lines", `data: ${asText.slice(0, half)}\ndata: ${asText.slice(half)}\n\n${done}`],
  [
    "with data on two lines that end in CRLF",
    `data: ${asText.slice(0, half)}\r\ndata: ${asText.slice(half)}\r\n\r\n${done}`,
  ],
  ["with ids, retry times and fields that nobody knows", `id: 7\nretry: 10\nfoo: bar\nfoo\ndata: ${asText}\n\n${done}`],
  ["with an event name that nobody knows", `event: delta\ndata: ${asText}\n\n${done}`],
  ["with events without data", `event: ping\n\nid: 3\n\ndata: ${asText}\n\n${done}`],
  ["with empty lines at the start", `\n\n\r\n${event(air)}${done}`],
  ["with more behind the end mark", `${event(air)}${done}${event(chunk("late"))}data: {oops\n\n`],
];

/** Streams that are whole, however they come. */
export const streams: readonly ConformanceCase[] = [
  {
    name: "every chunk comes, as it is, from one request that asks for events",
    server: [events([chunkEvent("Air"), chunkEvent(" scatters"), done])],
    calls: [ask],
    expect: {
      outcomes: [{ chunks: two }],
      requests: [{ method: "POST", body: ask.params, headers: { accept: "text/event-stream" }, isTakenWhole: true }],
      idempotencyKeys: ["A"],
    },
  },
  {
    name: "the connection is kept when the body ends a moment behind the end mark",
    server: [
      [events([chunkEvent("Air"), done], { open: true }), { advanceMs: 249 }, (res) => void res.end()],
      okOrganization,
    ],
    calls: [ask, read],
    expect: { outcomes: [{ chunks: [air] }, { value: organization }], requests: [{ isTakenWhole: true }, {}] },
  },
  {
    name: "the connection is left when the body does not end soon behind the end mark",
    notFor: { typescript: "it waits beside what the program does next" },
    server: [[events([chunkEvent("Air"), done], { open: true }), { advanceMs: 250 }], okOrganization],
    calls: [ask, read],
    expect: { outcomes: [{ chunks: [air] }, { value: organization }], requests: [{ isTakenWhole: false }, {}] },
  },
  {
    name: "the connection is left, beside the next call, when the body does not end soon behind the end mark",
    notFor: { "python-sync": "its loop ends behind the wait", "python-async": "its loop ends behind the wait" },
    // The second call begins when the client has seen the end mark.
    server: [events([chunkEvent("Air"), done], { open: true }), [{ advanceMs: 250 }, okOrganization]],
    calls: [ask, read],
    expect: { outcomes: [{ chunks: [air] }, { value: organization }], requests: [{ isTakenWhole: false }, {}] },
  },
  ...spellings.map(
    ([name, body]): ConformanceCase => ({
      name: `events are read ${name}`,
      server: [sendBytes(Buffer.from(body))],
      calls: [ask],
      expect: { outcomes: [{ chunks: [air] }], requests: 1 },
    }),
  ),
  ...spellings.map(
    ([name, body]): ConformanceCase => ({
      name: `events are read ${name}, byte by byte`,
      client: { pieceBytes: 1 },
      server: [sendBytes(Buffer.from(body))],
      calls: [ask],
      expect: { outcomes: [{ chunks: [air] }], requests: 1 },
    }),
  ),
  {
    name: "characters that other languages take for line ends are none",
    server: [events([`data: ${JSON.stringify(chunk(`a${separators}b`))}\n\n`, done])],
    calls: [ask],
    expect: { outcomes: [{ chunks: [chunk(`a${separators}b`)] }], requests: 1 },
  },
  {
    name: "a stream without chunks is empty",
    server: [events([done])],
    calls: [ask],
    expect: { outcomes: [{ chunks: [] }], requests: 1 },
  },
  {
    name: "members and values that the client does not know are kept",
    server: [
      events([
        event({
          ...air,
          mood: "calm",
          choices: [{ index: 0, delta: { content: "x", thought: 1 }, finish_reason: "bored" }],
        }),
        done,
      ]),
    ],
    calls: [ask],
    expect: {
      outcomes: [{ chunks: [{ mood: "calm", choices: [{ delta: { thought: 1 }, finish_reason: "bored" }] }] }],
      requests: 1,
    },
  },
  {
    name: "a stream is asked for again while there is none, and then never",
    server: [problem(503), problem(500), events([chunkEvent("Air")])],
    calls: [ask],
    expect: {
      outcomes: [{ chunks: [air], error: { class: "ConnectionError" } }],
      sleepsMs: [500, 1000],
      requests: 3,
      idempotencyKeys: ["A", "A", "A"],
    },
  },
  {
    name: "a stream that is refused is an error of its class",
    server: [problem(400, { code: "invalid_request" })],
    calls: [ask],
    expect: { outcomes: [{ error: { class: "BadRequestError", code: "invalid_request" } }], requests: 1 },
  },
  {
    name: "leaving the loop early closes the connection, and the client is good for the next call",
    server: [events([chunkEvent("Air"), chunkEvent(" scatters")], { open: true }), okOrganization],
    calls: [{ ...ask, take: 1 }, read],
    expect: { outcomes: [{ chunks: [air] }, { value: organization }], requests: [{ isTakenWhole: false }, {}] },
  },
  {
    name: "the answer whole, asked for without a stream, is no stream",
    server: [
      json(200, {
        id: "c",
        object: "chat.completion",
        created: 1,
        model: "m",
        choices: [],
        usage: { prompt_tokens: 1, completion_tokens: 0, total_tokens: 1 },
      }),
    ],
    calls: [{ ...ask, params: { ...ask.params, stream: false }, read: "value" }],
    expect: {
      outcomes: [{ value: { id: "c", choices: [] } }],
      requests: [{ headers: { accept: "application/json" } }],
    },
  },
];

const interrupted = toProblem(502, { code: "stream_interrupted" });
const problemEvent = {
  class: "BadGatewayError",
  status: 502,
  code: "stream_interrupted",
  requestId: "req_1",
  retryable: true,
};

const errorsInside: readonly (readonly [string, string, object])[] = [
  ["an error event", `event: error\n${event(interrupted)}`, problemEvent],
  [
    "an error event of fewer members",
    'event: error\ndata: {"code":"stream_interrupted","request_id":"req_1"}\n\n',
    problemEvent,
  ],
  ["an event with an error in it", event(interrupted), problemEvent],
  [
    "an error as OpenAI's servers send it",
    event({ error: { message: "No.", type: "server_error", code: "oops" } }),
    { class: "BadGatewayError", requestId: "req_stream" },
  ],
  [
    "an error event of another status",
    `event: error\n${event(toProblem(429, { retryable: true, retry_after: 3 }))}`,
    { class: "RateLimitError", status: 429, retryAfterSeconds: 3, code: "code_429" },
  ],
];

/** Streams that end badly: what came is the caller's, and there is never a second request. */
export const brokenStreams: readonly ConformanceCase[] = [
  ...errorsInside.map(
    ([name, body, error]): ConformanceCase => ({
      name: `${name} is thrown as its class behind what came`,
      server: [events([chunkEvent("Air"), body, chunkEvent("late"), done])],
      calls: [ask],
      expect: { outcomes: [{ chunks: [air], error }], requests: 1 },
    }),
  ),
  {
    name: "an empty member `error` is no error",
    server: [events([event({ ...air, error: null }), done])],
    calls: [ask],
    expect: { outcomes: [{ chunks: [air] }], requests: 1 },
  },
  ...["{oops", "", "nonsense", '{"a":1} x'].map(
    (data): ConformanceCase => ({
      name: `an event that is not JSON is thrown: "${data}"`,
      server: [events([chunkEvent("Air"), `data: ${data}\n\n`, done])],
      calls: [ask],
      expect: { outcomes: [{ chunks: [air], error: { class: "SundialError" } }], requests: 1 },
    }),
  ),
  {
    name: "an end without the end mark is a connection error that names it",
    server: [events([chunkEvent("Air")])],
    calls: [ask],
    expect: {
      outcomes: [{ chunks: [air], error: { class: "ConnectionError", text: expect.stringContaining("[DONE]") } }],
      requests: 1,
    },
  },
  {
    name: "an empty body is a connection error too",
    server: [events([])],
    calls: [ask],
    expect: { outcomes: [{ chunks: [], error: { class: "ConnectionError" } }], requests: 1 },
  },
  {
    name: "a last event without its empty line is not given",
    server: [events([chunkEvent("Air"), `data: ${JSON.stringify(chunk("half"))}\n`])],
    calls: [ask],
    expect: { outcomes: [{ chunks: [air], error: { class: "ConnectionError" } }], requests: 1 },
  },
  {
    name: "a connection that is cut is a connection error behind what came",
    server: [cutOff(chunkEvent("Air"), "text/event-stream")],
    calls: [ask],
    expect: { outcomes: [{ chunks: [air], error: { class: "ConnectionError", isOwn: true } }], requests: 1 },
  },
];
