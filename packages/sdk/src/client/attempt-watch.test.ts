import { afterEach, describe, expect, it, vi } from "vitest";
import { makeInstantClient } from "../testing/instant-client.ts";
import {
  cutOff,
  events,
  hangUp,
  json,
  problem,
  type ScriptedAnswer,
  startScriptedServer,
} from "../testing/scripted-server.ts";
import type { ClientOptions } from "./client-options.ts";
import type { RequestEvent, ResponseEvent } from "./hooks.ts";
import type { Logger } from "./make-log.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const secret = `sdl_test_${"0".repeat(36)}`;
const body = { name: "ci", scopes: [] };
const answerHeaders = { "request-id": "req_7", "set-cookie": "session=1" };

/** A logger that keeps its lines, with their times as `N`. */
function keepLines(): { lines: string[]; logger: Logger } {
  const lines: string[] = [];
  const log = (level: string) => (text: string) => void lines.push(`${level}: ${text.replace(/in \d+ ms/, "in N ms")}`);
  return { lines, logger: { error: log("error"), warn: log("warn"), info: log("info"), debug: log("debug") } };
}

async function logOf(answers: ScriptedAnswer[], options: ClientOptions): Promise<string[]> {
  const { url } = await startScriptedServer(answers);
  const { lines, logger } = keepLines();
  const { sundial } = makeInstantClient(url, { apiKey: secret, logger, ...options });
  await sundial.apiKeys.create(body).catch(() => undefined);
  return lines.map((line) => line.replaceAll(url, "<url>"));
}

describe("the log", () => {
  it("is off unless it is asked for", async () => {
    expect(await logOf([hangUp, problem(400)], {})).toEqual([]);
    expect(await logOf([hangUp, problem(400)], { logLevel: "off" })).toEqual([]);
    vi.stubEnv("SUNDIAL_LOG", "loud");
    expect(await logOf([hangUp, problem(400)], {})).toEqual([]);
  });

  it("has a line an attempt and a retry at info", async () => {
    const answers = [problem(503, {}, { "request-id": "req_1" }), hangUp, json(201, {}, answerHeaders)];
    expect(await logOf(answers, { logLevel: "info" })).toEqual([
      "info: POST /v1/api_keys -> 503 in N ms, request req_1",
      "warn: retry 1 of 2 in N ms: code_503 (503): What happened. What to do. See https://portal.test/errors/code_503 (request req_1)",
      "info: POST /v1/api_keys failed in N ms: There is no connection to <url>. Check the network and `baseURL`.",
      "warn: retry 2 of 2 in N ms: There is no connection to <url>. Check the network and `baseURL`.",
      "info: POST /v1/api_keys -> 201 in N ms, request req_7",
    ]);
  });

  it("takes its level from the environment, and the option before it", async () => {
    vi.stubEnv("SUNDIAL_LOG", " Info\n");
    expect(await logOf([json(201, {})], {})).toEqual(["info: POST /v1/api_keys -> 201 in N ms"]);
    expect(await logOf([json(201, {})], { logLevel: "warn" })).toEqual([]);
    const loud = "loud" as "info"; // as a program without types could say
    await expect(logOf([], { logLevel: loud })).rejects.toThrow("`loud` is not a log level");
  });

  it("has failed calls at error, once a call", async () => {
    const refused =
      "error: POST /v1/api_keys failed: code_400 (400): What happened. What to do. See https://portal.test/errors/code_400 (request req_1)";
    expect(await logOf([hangUp, problem(400)], { logLevel: "error" })).toEqual([refused]);
    expect(await logOf([cutOff('{"id":', "application/json")], { logLevel: "error" })).toEqual([
      expect.stringMatching(/^error: POST \/v1\/api_keys failed: The connection broke in the middle of the answer/),
    ]);
  });

  it("has broken streams at error, but not what was given up", async () => {
    const { url } = await startScriptedServer([events(["data: {}\n\n"]), events(["data: {}\n\n"], { open: true })]);
    const { lines, logger } = keepLines();
    const { sundial } = makeInstantClient(url, { logLevel: "error", logger });
    const chunks = () => sundial.stream<object>({ method: "GET", path: "/v1/x" });
    await expect(Array.fromAsync(await chunks())).rejects.toThrow("end mark");
    const stream = await chunks();
    const reading = Array.fromAsync(stream, () => stream.abort());
    await expect(reading).rejects.toThrow("aborted");
    expect(lines).toEqual([expect.stringMatching(/^error: GET \/v1\/x failed: The stream ended before its end mark/)]);
  });

  it("has headers and bodies at debug, and no secret in them", async () => {
    const made = { id: "key_1", secret, note: `keep ${secret} safe` };
    const lines = await logOf([json(201, made, answerHeaders)], {
      logLevel: "debug",
      defaultHeaders: { cookie: "a=b", "x-plain": "seen" },
    });
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(
      /^debug: POST \/v1\/api_keys headers \{.*"x-plain":"seen".*\} body \{"name":"ci","scopes":\[\]\}$/,
    );
    expect(lines[0]).toContain('"authorization":"[redacted]"');
    expect(lines[0]).toContain('"idempotency-key":"[redacted]"');
    expect(lines[2]).toMatch(/^debug: POST \/v1\/api_keys -> 201 headers \{.*"set-cookie":"\[redacted\]"/);
    expect(lines[3]).toBe(
      'debug: POST /v1/api_keys answered {"id":"key_1","secret":"[redacted]","note":"keep [redacted] safe"}',
    );
    expect(lines.join()).not.toMatch(/sdl_test_0|sdk-|a=b|session=1/);
  });

  it("goes to the console when there is no logger", async () => {
    const info = vi.spyOn(console, "info").mockReturnValue();
    await logOf([json(201, {})], { logLevel: "info", logger: undefined });
    expect(info).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^POST \/v1\/api_keys -> 201 in \d+ ms$/));
  });
});

it("makes nothing for hooks that are not there", async () => {
  const iterate = vi.spyOn(Headers.prototype, Symbol.iterator);
  const own: unknown[] = [];
  const fetch = async (_: unknown, request?: RequestInit) => {
    const answer = Response.json({});
    own.push(request?.headers, answer.headers);
    return answer;
  };
  // Others of this process send requests too.
  const readings = () => iterate.mock.contexts.filter((headers) => own.includes(headers));
  const { logger } = keepLines();
  const options = { fetch, logger, logLevel: "info" as const };
  await makeInstantClient("https://api.test", options).sundial.models.list();
  expect(readings()).toEqual([]);
  await makeInstantClient("https://api.test", { fetch, afterResponse: () => undefined }).sundial.models.list();
  expect(readings()).toHaveLength(1);
});

describe("hooks", () => {
  it("are called once an attempt, and see no secret", async () => {
    const { url } = await startScriptedServer([problem(503), hangUp, json(201, {}, answerHeaders)]);
    const before: RequestEvent[] = [];
    const after: ResponseEvent[] = [];
    const { sundial } = makeInstantClient(url, {
      apiKey: secret,
      beforeRequest: (event) => void before.push(event),
      afterResponse: async (event) => void after.push(event),
    });
    await sundial.apiKeys.create(body, { query: { echo: secret } });
    const common = { method: "POST", url: `${url}/v1/api_keys?echo=[redacted]` };
    expect(before).toEqual([1, 2, 3].map((attempt) => ({ ...common, attempt, headers: expect.anything() })));
    expect(before[0]?.headers).toMatchObject({
      authorization: "[redacted]",
      "idempotency-key": "[redacted]",
      accept: "application/json",
    });
    expect(after).toMatchObject([
      { ...common, attempt: 1, status: 503, requestId: undefined },
      { ...common, attempt: 3, status: 201, requestId: "req_7", elapsedMs: expect.any(Number) },
    ]);
    expect(after[1]?.headers).toMatchObject({ "request-id": "req_7", "set-cookie": "[redacted]" });
    expect(after[1]?.elapsedMs).toBeGreaterThan(0);
    expect(JSON.stringify([before, after])).not.toContain(secret);
  });

  it("are waited for before the call is sent", async () => {
    const { url, requests } = await startScriptedServer([json(200, { data: [] })]);
    const seen: number[] = [];
    const beforeRequest = async () => {
      await new Promise((resolve) => setImmediate(resolve));
      seen.push(requests.length);
    };
    await makeInstantClient(url, { beforeRequest }).sundial.models.list();
    expect(seen).toEqual([0]);
  });

  it("end the call with what they throw, and leave no answer open", async () => {
    const signals: (AbortSignal | null | undefined)[] = [];
    const fetch = async (_: string, { signal }: RequestInit) => {
      signals.push(signal);
      return new Response(new ReadableStream());
    };
    const fail = () => {
      throw new Error("not today");
    };
    const before = makeInstantClient("https://api.test", { fetch, beforeRequest: fail }).sundial.models.list();
    await expect(before).rejects.toThrow("not today");
    expect(signals).toEqual([]);
    const after = makeInstantClient("https://api.test", { fetch, afterResponse: fail }).sundial.models.list();
    await expect(after).rejects.toThrow("not today");
    expect(signals.map((signal) => signal?.aborted)).toEqual([true]);
  });
});
