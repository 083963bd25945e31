import { getEventListeners } from "node:events";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { makeInstantClient } from "../testing/instant-client.ts";
import { cutOff, hangUp, json, problem, startScriptedServer } from "../testing/scripted-server.ts";
import { ConflictError, ConnectionError, ServiceUnavailableError, TimeoutError } from "./errors.ts";

const ok = json(200, {});
const body = { name: "ci", scopes: [] };

describe("what is sent again", () => {
  it.each([
    ["503", problem(503)],
    ["500 without a problem", json(500, "oops")],
    ["429", problem(429, { retryable: true })],
    ["408", json(408, {})],
    ["409 that can be retried", problem(409, { retryable: true })],
    ["what x-should-retry asks for", problem(400, {}, { "x-should-retry": "true" })],
    ["a connection that is closed", hangUp],
  ])("%s", async (_, first) => {
    const { url, requests } = await startScriptedServer([first, first, ok]);
    const { sundial, delays } = makeInstantClient(url);
    await sundial.apiKeys.create(body);
    expect(requests).toHaveLength(3);
    expect(delays).toEqual([500, 1000]);
  });

  it.each([
    ["400", problem(400, { retryable: true })],
    ["409", problem(409)],
    ["409 of a proxy", json(409, {})],
    ["503 that is final", problem(503, { retryable: false })],
    ["what x-should-retry forbids", problem(503, {}, { "x-should-retry": "false" })],
    ["an answer that breaks off", cutOff('{"id":', "application/json")],
  ])("not %s", async (_, first) => {
    const { url, requests } = await startScriptedServer([first, ok]);
    const { sundial } = makeInstantClient(url);
    await expect(sundial.apiKeys.create(body)).rejects.toThrow();
    expect(requests).toHaveLength(1);
  });

  it("stops after retriesMax and throws the last error", async () => {
    const { url, requests } = await startScriptedServer([
      problem(503),
      problem(500),
      hangUp,
      problem(503),
      problem(503),
    ]);
    const { sundial } = makeInstantClient(url, { retriesMax: 3 });
    await expect(sundial.models.list()).rejects.toThrow(ServiceUnavailableError);
    expect(requests).toHaveLength(4);
    await expect(sundial.models.list({ retriesMax: 0 })).rejects.toThrow(ServiceUnavailableError);
    expect(requests).toHaveLength(5);
  });

  it("is a refused connection too", async () => {
    const { sundial, delays } = makeInstantClient("http://127.0.0.1:9"); // the discard port: nobody listens
    await expect(sundial.models.list()).rejects.toThrow(/no connection to http:\/\/127\.0\.0\.1:9/);
    expect(delays).toHaveLength(2);
  });
});

describe("idempotency", () => {
  it("keeps one key for all attempts of a call, and has another for the next call", async () => {
    const { url, requests } = await startScriptedServer([problem(503), hangUp, ok, ok]);
    const { sundial } = makeInstantClient(url);
    await sundial.apiKeys.create(body);
    await sundial.apiKeys.create(body);
    const keys = requests.map(({ headers }) => headers["idempotency-key"]);
    expect(keys[0]).toMatch(/^sdk-[0-9a-f]{32}$/);
    expect(new Set(keys.slice(0, 3)).size).toBe(1);
    expect(keys[3]).not.toBe(keys[0]);
  });

  it("takes the caller's key, and sends none with reads", async () => {
    const { url, requests } = await startScriptedServer([ok, ok, ok]);
    const { sundial } = makeInstantClient(url);
    await sundial.members.remove("mem_1", { idempotencyKey: "mine" });
    await sundial.organization.update({ name: "x" });
    await sundial.organization.retrieve();
    expect(requests.map(({ headers }) => headers["idempotency-key"])).toEqual([
      "mine",
      expect.stringMatching(/^sdk-/),
      undefined,
    ]);
  });
});

describe("credentials", () => {
  it("asks a function for a key before every attempt", async () => {
    const { url, requests } = await startScriptedServer([problem(503), ok]);
    let asked = 0;
    const { sundial } = makeInstantClient(url, { apiKey: async () => `token_${++asked}` });
    await sundial.organization.retrieve();
    expect(requests.map(({ headers }) => headers.authorization)).toEqual(["Bearer token_1", "Bearer token_2"]);
  });
});

describe("timeout", () => {
  it("ends a silent attempt, and the call when no retry is left", async () => {
    const signals: unknown[] = [];
    const fetch = (_: string, { signal }: RequestInit) =>
      new Promise<never>((_, reject) => {
        signal?.addEventListener("abort", () => reject(signal.reason));
        signals.push(signal);
      });
    const { sundial } = makeInstantClient("https://api.test", { timeoutMs: 20, retriesMax: 1, fetch });
    await expect(sundial.models.list()).rejects.toThrow(TimeoutError);
    expect(signals).toHaveLength(2);
  });

  it("covers the body", async () => {
    const fetch = async (_: string, { signal }: RequestInit) => {
      const start = (body: ReadableStreamDefaultController) =>
        signal?.addEventListener("abort", () => body.error(signal.reason));
      return new Response(new ReadableStream({ start }));
    };
    const { sundial } = makeInstantClient("https://api.test", { fetch });
    await expect(sundial.organization.retrieve({ timeoutMs: 20 })).rejects.toThrow(TimeoutError);
  });

  it("does not count the time before the body is asked for", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    onTestFinished(() => void vi.useRealTimers());
    const { url } = await startScriptedServer([ok]);
    const { sundial } = makeInstantClient(url, { timeoutMs: 20 });
    const call = sundial.organization.retrieve();
    await call.asResponse();
    vi.advanceTimersByTime(1000);
    expect(await call).toEqual({});
  });
});

describe("abort", () => {
  it("ends the call with the signal's reason, and the server sees it", async () => {
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
    const { url, requests } = await startScriptedServer([() => arrive()]);
    const { sundial } = makeInstantClient(url);
    const controller = new AbortController();
    const call = sundial.organization.retrieve({ signal: controller.signal });
    await arrived;
    controller.abort(new Error("changed my mind"));
    await expect(call).rejects.toThrow("changed my mind");
    expect(await requests[0]?.finished).toBe(false);
    expect(requests).toHaveLength(1);
  });

  it("ends the wait between attempts", async () => {
    const controller = new AbortController();
    const { url, requests } = await startScriptedServer([problem(503, {}, { "retry-after": "50" })]);
    // Chance is asked right before the wait, so the wait has begun when the abort comes.
    const random = () => {
      setImmediate(() => controller.abort(new Error("changed my mind")));
      return 0;
    };
    const { sundial } = makeInstantClient(url, { testing: { sleep: undefined, random } });
    await expect(sundial.organization.retrieve({ signal: controller.signal })).rejects.toThrow("changed my mind");
    expect(requests).toHaveLength(1);
  });

  it("sends nothing when it is aborted already", async () => {
    const { url, requests } = await startScriptedServer([]);
    const { sundial } = makeInstantClient(url);
    const call = sundial.organization.retrieve({ signal: AbortSignal.abort(new Error("too late")) });
    await expect(call).rejects.toThrow("too late");
    expect(requests).toHaveLength(0);
  });
});

describe("a fetch of the caller's", () => {
  const deaf = () => new Promise<never>(() => undefined);

  it("is not called when the signal is aborted already, nor is the key asked for", async () => {
    const fetch = vi.fn(async () => Response.json({}));
    const apiKey = vi.fn(() => "token");
    const { sundial } = makeInstantClient("https://api.test", { fetch, apiKey });
    const call = sundial.organization.retrieve({ signal: AbortSignal.abort(new Error("too late")) });
    await expect(call).rejects.toThrow("too late");
    expect(fetch).not.toHaveBeenCalled();
    expect(apiKey).not.toHaveBeenCalled();
  });

  it("is not called when a hook took so long that the signal aborted meanwhile", async () => {
    const fetch = vi.fn(async () => Response.json({}));
    const controller = new AbortController();
    const beforeRequest = async () => controller.abort(new Error("too late"));
    const { sundial } = makeInstantClient("https://api.test", { fetch, beforeRequest });
    await expect(sundial.organization.retrieve({ signal: controller.signal })).rejects.toThrow("too late");
    expect(fetch).not.toHaveBeenCalled();
  });

  it("may not look at its signal: timeout and abort end the call all the same", async () => {
    const { sundial, delays } = makeInstantClient("https://api.test", { fetch: deaf, timeoutMs: 20, retriesMax: 1 });
    await expect(sundial.models.list()).rejects.toThrow(TimeoutError);
    expect(delays).toEqual([500]);
    const controller = new AbortController();
    setImmediate(() => controller.abort(new Error("enough")));
    const call = sundial.models.list({ signal: controller.signal, timeoutMs: Number.POSITIVE_INFINITY });
    await expect(call).rejects.toThrow("enough");
  });

  it("may not look at it in the body either", async () => {
    const fetch = async () => new Response(new ReadableStream());
    const { sundial } = makeInstantClient("https://api.test", { fetch });
    await expect(sundial.organization.retrieve({ timeoutMs: 20 })).rejects.toThrow(TimeoutError);
  });

  it("may throw at once, which is a lost connection like any other", async () => {
    const cause = new Error("no network");
    const fetch = () => {
      throw cause;
    };
    const { sundial, delays } = makeInstantClient("https://api.test", { fetch });
    await expect(sundial.models.list()).rejects.toThrow(expect.objectContaining({ name: "ConnectionError", cause }));
    expect(delays).toEqual([500, 1000]);
  });
});

describe("a signal that lives long", () => {
  it("keeps no listener of calls that are over or handed over, and still cancels these", async () => {
    const { url, requests } = await startScriptedServer([
      ok,
      problem(404),
      (res) => void res.writeHead(200).write("{"),
    ]);
    const { sundial } = makeInstantClient(url);
    const controller = new AbortController();
    const options = { signal: controller.signal };
    await sundial.organization.retrieve(options);
    await expect(sundial.organization.retrieve(options)).rejects.toThrow("404");
    const response = await sundial.organization.retrieve(options).asResponse();
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    controller.abort(new Error("enough"));
    await expect(response.text()).rejects.toThrow("enough");
    expect(await requests[2]?.finished).toBe(false);
  });

  it("is served where signals cannot be joined", async () => {
    const { any } = AbortSignal;
    Reflect.set(AbortSignal, "any", undefined); // as in an older browser
    onTestFinished(() => void Reflect.set(AbortSignal, "any", any));
    const { url } = await startScriptedServer([ok, () => controller.abort(new Error("enough"))]);
    const { sundial } = makeInstantClient(url);
    const controller = new AbortController();
    await sundial.organization.retrieve({ signal: controller.signal });
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    await expect(sundial.organization.retrieve({ signal: controller.signal })).rejects.toThrow("enough");
  });
});

describe("what no header can carry", () => {
  it("is in no error, nor in the cause of one", async () => {
    const { sundial } = makeInstantClient("https://api.test", { apiKey: () => "sdl_test_\nsecret" });
    const error: unknown = await sundial.models.list().catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: "SundialError", message: expect.not.stringContaining("secret") });
    expect(error).not.toHaveProperty("cause");
  });
});

describe("errors", () => {
  it("says what to do, where to read on, and which request it was", async () => {
    const { url } = await startScriptedServer([
      problem(409, {
        code: "key_limit_reached",
        param: "name",
        errors: [{ pointer: "#/name", detail: "No." }],
        retry_after: 7,
      }),
    ]);
    const { sundial } = makeInstantClient(url);
    const error: unknown = await sundial.apiKeys.create(body).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ConflictError);
    expect(error).toMatchObject({
      name: "ConflictError",
      status: 409,
      code: "key_limit_reached",
      title: "A title",
      docUrl: "https://portal.test/errors/code_409",
      requestId: "req_1",
      retryable: false,
      retryAfterSeconds: 7,
      param: "name",
      errors: [{ pointer: "#/name", detail: "No." }],
    });
    expect(String(error)).toBe(
      "ConflictError: key_limit_reached (409): What happened. What to do. See https://portal.test/errors/code_409 (request req_1)",
    );
  });

  it("keeps the cause of a lost connection", async () => {
    const { sundial } = makeInstantClient("http://127.0.0.1:9");
    const error: unknown = await sundial.models.list().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toHaveProperty("cause");
  });
});
