import { setImmediate } from "node:timers/promises";
import { type ScriptedAnswer, type SeenRequest, startScriptedServer } from "@sundial/sdk/testing";
import { expect } from "vitest";
import { completeCall } from "./complete-call.ts";
import type { ConformanceCase, Expectation, ExpectedRequest, ServerPart, ServerStep } from "./conformance-case.ts";
import type { ClientSetup, DriverReport, Outcome } from "./protocol.ts";
import type { RunningClient } from "./run-client.ts";
import { withAbsent } from "./with-absent.ts";

/** Does one case with a client against a server of its own, and asserts everything that the case expects. */
export async function checkCase(client: RunningClient, one: ConformanceCase): Promise<void> {
  const { url, requests } = await startScriptedServer((one.server ?? []).map((step) => toAnswer(step, client)));
  const setup = withAddress({ apiKey: "sdl_test_1", baseURL: "$URL", ...one.client }, url);
  const report = await client.run({ client: setup, calls: one.calls.map(completeCall) });
  checkOutcomes(report.outcomes, one.expect.outcomes);
  await checkRequests(requests, one.expect);
  checkRecorded(report, one.expect);
}

function toAnswer(step: ServerStep, client: RunningClient): ScriptedAnswer {
  if (typeof step === "function") return step;
  if (!("thenCancel" in step)) return (res, request) => giveParts(step, client, res, request);
  return async (res, request) => {
    await step.thenCancel(res, request);
    client.cancel();
  };
}

const giveParts = async (
  parts: readonly ServerPart[],
  client: RunningClient,
  ...answer: Parameters<ScriptedAnswer>
) => {
  for (const part of parts) {
    if (typeof part === "function") await part(...answer);
    // What was written leaves at the end of the turn: it must be with the client before time passes there.
    else await setImmediate().then(() => client.advance(part.advanceMs));
  }
};

/** A key or an address that is null is left to the environment. */
function withAddress(setup: ClientSetup, url: string): ClientSetup {
  return JSON.parse(JSON.stringify(setup).replaceAll("$URL", url)) as ClientSetup; // the same shape
}

function checkOutcomes(outcomes: readonly Outcome[], expected: Expectation["outcomes"]): void {
  const whole = expected.map((outcome) => ({ error: undefined, ...outcome }));
  expectMatch(outcomes, whole);
}

async function checkRequests(requests: readonly SeenRequest[], { requests: expected, idempotencyKeys }: Expectation) {
  if (typeof expected === "number") {
    expect(requests.map(({ method, path }) => `${method} ${path}`)).toHaveLength(expected);
  } else {
    const seen = await Promise.all(requests.map((request, index) => toSeen(request, expected[index] ?? {})));
    expectMatch(seen, expected.map(toPlain));
    // Whole, for a client may send nothing of its own.
    for (const [index, { body }] of expected.entries()) if (body !== undefined) expect(seen[index]?.body).toEqual(body);
  }
  if (idempotencyKeys) expect(toLetters(requests, idempotencyKeys)).toEqual(idempotencyKeys);
}

function toPlain({ headers = {}, query, ...rest }: ExpectedRequest): object {
  const pairs = Object.entries(headers).map(([name, value]) => [name, value ?? undefined]);
  return { ...rest, headers: Object.fromEntries(pairs), ...(query && { query: sortByName(query) }) };
}

async function toSeen(request: SeenRequest, expected: ExpectedRequest) {
  const [path, query = ""] = request.path.split("?");
  const names = Object.keys(expected.headers ?? {});
  return {
    method: request.method,
    path,
    query: sortByName([...new URLSearchParams(query)]),
    headers: Object.fromEntries(names.map((name) => [name, request.headers[name]])),
    body: request.body && JSON.parse(request.body),
    ...("isTakenWhole" in expected && { isTakenWhole: await request.finished }),
  };
}

/** Each client has an order of its own for parameters; that of values of one name is kept. */
function sortByName<Pair extends readonly [string, unknown]>(pairs: readonly Pair[]): Pair[] {
  return pairs.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
}

/** The keys by letters in the order in which they appear; a key that the case names stays as it is. */
function toLetters(requests: readonly SeenRequest[], expected: NonNullable<Expectation["idempotencyKeys"]>) {
  const letters = new Map<string, string>();
  return requests.map(({ headers }) => {
    const key = headers["idempotency-key"];
    if (typeof key !== "string") return null;
    if (expected.includes(key)) return key;
    if (!letters.has(key)) letters.set(key, String.fromCharCode("A".charCodeAt(0) + letters.size));
    return letters.get(key);
  });
}

function checkRecorded(report: DriverReport, expected: Expectation): void {
  expect(report.sleepsMs).toEqual(expected.sleepsMs ?? []);
  for (const name of ["warnings", "logs", "hookCalls"] as const) expectMatch(report[name], expected[name] ?? []);
  for (const name of ["deprecations", "deprecationCalls"] as const)
    if (expected[name]) expectMatch(report[name], expected[name]);
  const told = JSON.stringify([report.logs, report.hookCalls, report.warnings]);
  for (const secret of expected.secrets ?? []) expect(told).not.toContain(secret);
}

function expectMatch(received: readonly object[], expected: readonly object[]): void {
  expect(withAbsent(received, expected)).toMatchObject(expected);
}
