import { events, problem, type ScriptedAnswer } from "@sundial/sdk/testing";
import type { ConformanceCase } from "../conformance-case.ts";
import { silence } from "../scripted-answers.ts";
import { ask, okOrganization, organization, read } from "./samples.ts";
import { chunk, chunkEvent } from "./stream-samples.ts";

const halfBody: ScriptedAnswer = (res) =>
  void res.writeHead(200, { "content-type": "application/json" }).write('{"id":');
const cancelled = { class: "Cancelled" };
const notFor = { "python-sync": "a call that blocks its thread has nobody to cancel it; its timeout bounds it" };

/** A call that is cancelled ends at once, is never sent again, and lets go of its connection. */
export const cancellation: readonly ConformanceCase[] = [
  {
    name: "before it begins, so that nothing is sent",
    server: [],
    calls: [{ ...read, cancel: "before" }],
    expect: { outcomes: [{ error: cancelled }], requests: 0 },
    notFor,
  },
  {
    name: "while it waits for its next attempt",
    server: [problem(503), okOrganization],
    calls: [{ ...read, cancel: "sleeping" }],
    expect: { outcomes: [{ error: cancelled }], sleepsMs: [500], requests: 1 },
    notFor,
  },
  {
    name: "while it waits for the answer",
    server: [{ thenCancel: silence }],
    calls: [{ ...read, cancel: "asked" }],
    expect: { outcomes: [{ error: cancelled }], requests: [{ isTakenWhole: false }] },
    notFor,
  },
  {
    name: "while it reads the answer",
    server: [{ thenCancel: halfBody }],
    calls: [{ ...read, cancel: "asked" }],
    expect: { outcomes: [{ error: cancelled }], requests: [{ isTakenWhole: false }] },
    notFor,
  },
  {
    name: "while it waits for a stream to begin",
    server: [{ thenCancel: silence }],
    calls: [{ ...ask, cancel: "asked" }],
    expect: { outcomes: [{ error: cancelled }], requests: [{ isTakenWhole: false }] },
    notFor,
  },
  {
    name: "in the middle of a stream, and what came stays",
    server: [events([chunkEvent("half")], { open: true })],
    calls: [{ ...ask, cancel: "reading" }],
    expect: { outcomes: [{ chunks: [chunk("half")], error: cancelled }], requests: [{ isTakenWhole: false }] },
    notFor,
  },
  {
    name: "leaves the client good for the next call",
    server: [{ thenCancel: silence }, okOrganization],
    calls: [{ ...read, cancel: "asked" }, read],
    expect: { outcomes: [{ error: cancelled }, { value: organization }], requests: 2 },
    notFor,
  },
];
