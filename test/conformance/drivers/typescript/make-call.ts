import {
  type ApiPromise,
  type ChatCompletionChunk,
  collectCompletion,
  type Page,
  type PagePromise,
  type Stream,
  type Sundial,
} from "@sundial/sdk";
import type { DriverCall, Outcome } from "../../protocol.ts";
import type { Recording } from "./recording.ts";
import { reportError, reportHeaders } from "./reports.ts";

type Draft = { -readonly [Name in keyof Outcome]: Outcome[Name] };

/** Makes the call and reads its answer. What it throws is part of the outcome. */
export async function makeCall(client: Sundial, call: DriverCall, recording: Recording): Promise<Outcome> {
  const outcome: Draft = {};
  const start = findMethod(client, call.method);
  const signal = recording.begin({ cancelsInSleep: call.cancel === "sleeping" });
  if (call.cancel === "before") recording.cancel();
  const { path = [], params, request, options } = call;
  const args = [...path, ...(request ? [request] : []), ...(params ? [params] : [])];
  try {
    await readAnswer(start(...args, { ...options, ...(call.cancel && { signal }) }), { call, outcome, recording });
  } catch (error) {
    outcome.error = reportError(error);
  }
  return outcome;
}

function findMethod(client: Sundial, name: string): (...args: unknown[]) => unknown {
  const steps = name.split(".");
  const owner = steps.slice(0, -1).reduce<unknown>((value, step) => Reflect.get(Object(value), step), client);
  const method: unknown = Reflect.get(Object(owner), steps.at(-1) ?? "");
  if (typeof method !== "function") throw new Error(`the client has no ${name}`);
  return (...args) => method.apply(owner, args);
}

interface Reading {
  readonly call: DriverCall;
  readonly outcome: Draft;
  readonly recording: Recording;
}

// What the method returns is known by its operation only; the case says how to read it, and a wrong one fails.
async function readAnswer(answer: unknown, { call, outcome, recording }: Reading): Promise<void> {
  const parts: unknown[] = [];
  const keep = (part: unknown) => void parts.push(part);
  switch (call.read ?? "value") {
    case "value":
      outcome.value = (await answer) ?? null;
      return;
    case "response":
      return readResponse(answer as ApiPromise<unknown>, outcome);
    case "items":
      outcome.items = parts;
      return take(answer as PagePromise<unknown>, call, keep);
    case "pages":
      outcome.pages = parts as typeof outcome.pages;
      return take((await (answer as PagePromise<unknown>)).pages(), call, (page) => keep(toReport(page)));
    case "chunks":
      outcome.chunks = parts;
      return take((await answer) as Stream<unknown>, call, (chunk) => {
        keep(chunk);
        if (call.cancel === "reading") recording.cancel();
      });
    case "collect":
      outcome.value = await collectCompletion((await answer) as Stream<ChatCompletionChunk>);
  }
}

async function readResponse(answer: ApiPromise<unknown>, outcome: Draft): Promise<void> {
  const { data, response, requestId } = await answer.withResponse();
  outcome.value = data ?? null;
  const headers = reportHeaders(response.headers);
  outcome.response = { status: response.status, headers, ...(requestId !== undefined && { requestId }) };
}

async function take<Part>(parts: AsyncIterable<Part>, call: DriverCall, keep: (part: Part) => void): Promise<void> {
  let taken = 0;
  for await (const part of parts) {
    keep(part);
    if (++taken === call.take) return;
  }
}

function toReport({ data, nextCursor }: Page<unknown>) {
  return { items: data, ...(nextCursor !== undefined && { nextCursor }) };
}
