import { events, type ScriptedAnswer } from "@sundial/sdk/testing";
import { expect } from "vitest";
import type { ConformanceCase } from "../conformance-case.ts";
import { silence } from "../scripted-answers.ts";
import { ask, okOrganization, organization, read } from "./samples.ts";
import { chunk, chunkEvent } from "./stream-samples.ts";

const halfBody: ScriptedAnswer = (res) =>
  void res.writeHead(200, { "content-type": "application/json" }).write('{"id":');
const halfError: ScriptedAnswer = (res) =>
  void res.writeHead(400, { "content-type": "application/json" }).write('{"id":');
/** Long enough for a head and a chunk on a busy machine; the server then says nothing at all, however long one waits. */
const longEnough = { timeoutMs: 400, retriesMax: 0 };
const timedOut = { class: "TimeoutError", isOwn: true, text: expect.stringContaining("silent") };

/** What happens when a server falls silent. */
export const timeouts: readonly ConformanceCase[] = [
  {
    name: "before the head, and the server sees the connection close",
    client: { retriesMax: 0 },
    server: [silence],
    calls: [{ ...read, options: { timeoutMs: 60 } }],
    expect: { outcomes: [{ error: timedOut }], requests: [{ isTakenWhole: false }] },
  },
  {
    name: "in the body, which is never sent again",
    server: [halfBody],
    calls: [{ ...read, options: { timeoutMs: 400 } }],
    expect: { outcomes: [{ error: timedOut }], requests: [{ isTakenWhole: false }] },
  },
  {
    name: "in the body of an error",
    server: [halfError],
    calls: [{ ...read, options: longEnough }],
    expect: { outcomes: [{ error: timedOut }], requests: [{ isTakenWhole: false }] },
  },
  {
    name: "in a stream, behind what came, and it is never sent again",
    server: [events([chunkEvent("half")], { open: true })],
    calls: [{ ...ask, options: { timeoutMs: 400 } }],
    expect: { outcomes: [{ chunks: [chunk("half")], error: timedOut }], requests: [{ isTakenWhole: false }] },
  },
  {
    name: "before the first byte of a stream's body, and it is not sent again either",
    server: [(res) => res.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders()],
    calls: [{ ...ask, options: { timeoutMs: 400 } }],
    expect: { outcomes: [{ chunks: [], error: timedOut }], requests: [{ isTakenWhole: false }] },
  },
  {
    name: "the timeout of the call goes before that of the client",
    client: { timeoutMs: 1, retriesMax: 0 },
    server: [okOrganization],
    calls: [{ ...read, options: { timeoutMs: 60_000 } }],
    expect: { outcomes: [{ value: organization }], requests: 1 },
  },
];
