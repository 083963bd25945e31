import type { ScriptedAnswer } from "@sundial/sdk/testing";
import { expect } from "vitest";
import type { ConformanceCase, ServerPart } from "../conformance-case.ts";
import { silence } from "../scripted-answers.ts";
import { ask, okOrganization, organization, read } from "./samples.ts";
import { chunk, chunkEvent, done } from "./stream-samples.ts";

const begin =
  (status: number, contentType: string, text: string): ScriptedAnswer =>
  (res, request) => {
    res.writeHead(status, { "content-type": contentType }).flushHeaders();
    return say(text)(res, request);
  };
/** Is over when the text has left the server. */
const say =
  (text: string): ScriptedAnswer =>
  (res) =>
    new Promise((resolve) => void res.write(text, () => resolve()));
const halfBody = begin(200, "application/json", '{"id":');
const halfError = begin(400, "application/problem+json", '{"id":');
const streamHead: ScriptedAnswer = (res) => res.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
const halfStream = begin(200, "text/event-stream", chunkEvent("half"));
const nextChunk = say(chunkEvent("more"));
const endOfStream: ScriptedAnswer = (res) => void res.end(done);

/** Silence of the server. A client waits for 10 minutes where nobody says otherwise. */
const tenMinutes: ServerPart = { advanceMs: 600_000 };
const lessThanTenMinutes: ServerPart = { advanceMs: 599_990 };
const timedOut = { class: "TimeoutError", isOwn: true, text: expect.stringContaining("silent") };
const once = { retriesMax: 0 };

/** What happens when a server falls silent. */
export const timeouts: readonly ConformanceCase[] = [
  {
    name: "before the head, and the server sees the connection close",
    client: once,
    server: [[silence, tenMinutes]],
    calls: [read],
    expect: { outcomes: [{ error: timedOut }], requests: [{ isTakenWhole: false }] },
  },
  {
    name: "before the head, for a little less than the timeout",
    server: [[lessThanTenMinutes, okOrganization]],
    calls: [read],
    expect: { outcomes: [{ value: organization }], requests: 1 },
  },
  {
    name: "before the head, and the next attempt has the whole timeout again",
    server: [
      [silence, tenMinutes],
      [lessThanTenMinutes, okOrganization],
    ],
    calls: [read],
    expect: { outcomes: [{ value: organization }], sleepsMs: [500], requests: 2 },
  },
  {
    name: "in the body, which is never sent again",
    server: [[halfBody, tenMinutes]],
    calls: [read],
    expect: { outcomes: [{ error: timedOut }], requests: [{ isTakenWhole: false }] },
  },
  {
    name: "in the body of an error",
    client: once,
    server: [[halfError, tenMinutes]],
    calls: [read],
    expect: { outcomes: [{ error: timedOut }], requests: [{ isTakenWhole: false }] },
  },
  {
    name: "in a stream, behind what came, and it is never sent again",
    server: [[halfStream, tenMinutes]],
    calls: [ask],
    expect: { outcomes: [{ chunks: [chunk("half")], error: timedOut }], requests: [{ isTakenWhole: false }] },
  },
  {
    name: "before the first byte of a stream's body, and it is not sent again either",
    server: [[streamHead, tenMinutes]],
    calls: [ask],
    expect: { outcomes: [{ chunks: [], error: timedOut }], requests: [{ isTakenWhole: false }] },
  },
  {
    name: "a stream may take longer as a whole, as long as the server goes on speaking",
    server: [[halfStream, lessThanTenMinutes, nextChunk, lessThanTenMinutes, endOfStream]],
    calls: [ask],
    expect: { outcomes: [{ chunks: [chunk("half"), chunk("more")] }], requests: [{ isTakenWhole: true }] },
  },
  {
    name: "the timeout of the client goes before the usual one",
    client: { ...once, timeoutMs: 60 },
    server: [[silence, { advanceMs: 60 }]],
    calls: [read],
    expect: { outcomes: [{ error: timedOut }], requests: 1 },
  },
  {
    name: "the timeout of the call goes before that of the client",
    client: { ...once, timeoutMs: 60 },
    server: [[lessThanTenMinutes, okOrganization]],
    calls: [{ ...read, options: { timeoutMs: 600_000 } }],
    expect: { outcomes: [{ value: organization }], requests: 1 },
  },
];
