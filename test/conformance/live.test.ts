import { listErrors } from "@sundial/errors";
import { newestVersion } from "@sundial/versions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prepareCall } from "../contract/prepare-call.ts";
import { sampleCall } from "../contract/sample-calls.ts";
import type { TestAnswer, TestApi, TestOrganization } from "../harness/api.ts";
import { startCollectingApi } from "../harness/collecting-api.ts";
import { bringClient } from "./bring-client.ts";
import { classOfStatus } from "./class-of-status.ts";
import { completeCall, sdkOperations } from "./complete-call.ts";
import type { CallOptions, ClientSetup, DriverCall, DriverReport, Outcome } from "./protocol.ts";
import { type Client, type RunningClient, runClient } from "./run-client.ts";

const plans = new URL("../fixtures/plans", import.meta.url).pathname;
const names = ["typescript", "python-sync", "python-async"] as const;
const clients = new Map<Client["name"], RunningClient>();
const brought = names.map(bringClient).filter((client) => client !== null);

let api: TestApi;
let organization: TestOrganization;
beforeAll(async () => {
  for (const client of brought) clients.set(client.name, runClient(client));
  api = await startCollectingApi({ PLANS_DIR: plans });
  organization = await api.createOrganization({ plan: "roomy" });
});
afterAll(async () => {
  await Promise.all([...clients.values()].map((client) => client.stop()));
  await api.stop();
});

async function run(name: Client["name"], calls: readonly DriverCall[], setup: ClientSetup = {}): Promise<DriverReport> {
  const running = clients.get(name);
  if (!running) throw new Error(`${name} does not run`);
  const client = { apiKey: organization.keys.test, baseURL: api.url, retriesMax: 0, ...setup };
  return running.run({ client, calls: calls.map(completeCall) });
}

async function runOne(name: Client["name"], call: DriverCall, setup: ClientSetup = {}): Promise<Outcome> {
  const [outcome] = (await run(name, [call], setup)).outcomes;
  if (!outcome) throw new Error("there is no outcome");
  return outcome;
}

const rehearsed = new Map<string, Promise<TestAnswer>>();

/** The same problem for every client, asked for once. */
function rehearse(code: string): Promise<TestAnswer> {
  const answer = rehearsed.get(code) ?? api.call("GET", `/v1/sandbox/errors/${code}`, { key: organization.keys.test });
  rehearsed.set(code, answer);
  return answer;
}

/** The values of the path's parameters in a path that is filled. */
function pathValues(template: string, filled: string): string[] {
  const pattern = new RegExp(`^${template.replace(/\{\w+\}/g, "([^/]+)")}$`);
  return (pattern.exec(filled) ?? []).slice(1).map(decodeURIComponent);
}

/** What moves while one looks, by members of the answer: to about a minute, up to now, and by the very calls that ask for it. */
const moving: Readonly<Record<string, readonly string[]>> = {
  "usage.retrieve": ["start", "end"],
  "versions.retrieveUsage": ["start", "end", "calls", "last_used_at"],
  "apiKeys.list": ["last_used_at"],
  "marketplace.reviewTimes.get": ["measured_at"],
  "invoices.preview": ["as_of"],
  "checkoutSessions.create": ["url", "expires_at"],
  "billingPortalSessions.create": ["url"],
};

function withoutMoving(sdkMethod: string, value: unknown): unknown {
  const names = moving[sdkMethod] ?? [];
  return JSON.parse(JSON.stringify(value ?? null), (name, inner) => (names.includes(name) ? "moving" : inner));
}

/** A list that every call makes longer is asked for a part that stands still. */
const queries: Readonly<Record<string, Record<string, string>>> = { "requests.list": { model: "sundial-1" } };

/** One that answers with errors only is below. */
const succeeding = sdkOperations
  .filter(({ sdkMethod }) => sdkMethod !== "sandbox.errors.rehearse")
  .flatMap((operation) => operation.credentials.map((credential) => ({ ...operation, credential })));

describe.each(brought.map(({ name }) => name))("%s and the API that runs", (name) => {
  describe("every operation", () => {
    it.each(succeeding)("$sdkMethod by $credential", async ({ operationId, sdkMethod, method, path, credential }) => {
      const prepared = await prepareCall({ api, organization }, operationId, credential);
      const sample = sampleCall(operationId, prepared.ids);
      // In the order of the contract, as clients with named arguments send it: the fingerprint of a call is that of its bytes.
      const body = sample.body === undefined ? undefined : { ...sample.body, ...Object(prepared.body) };
      const isRead = method === "GET";
      const idempotencyKey = `${name}-${operationId}-${credential}`;
      const isList = sdkMethod.endsWith(".list");
      const call = {
        method: sdkMethod,
        path: pathValues(path, sample.path),
        params: queries[sdkMethod] ?? (body as DriverCall["params"]), // an example of the contract
        ...(isRead ? {} : { options: { idempotencyKey } }),
        ...(isList ? { read: "pages" as const, take: 1 } : {}),
      };
      const outcome = await runOne(name, call, { apiKey: prepared.key });
      expect(outcome.error).toBeUndefined();
      // What changes something is answered again from the first call, byte for byte, if both sent the same.
      const headers = {
        "sundial-version": newestVersion.date,
        ...(isRead ? {} : { "idempotency-key": idempotencyKey }),
      };
      const query = new URLSearchParams(queries[sdkMethod]);
      const plain = await api.call(method, `${sample.path}?${query}`, { key: prepared.key, body, headers });
      expect(plain.status).toBeLessThan(300);
      if (!isRead) expect(plain.headers.get("idempotent-replayed")).toBe("true");
      const value = isList ? outcome.pages?.[0]?.items : outcome.value;
      const expected = isList ? plain.body.data : plain.body;
      expect(withoutMoving(sdkMethod, value)).toEqual(withoutMoving(sdkMethod, expected));
    });
  });

  describe("every error", () => {
    const registered = listErrors();

    it("is raised as its class, with all that its problem says", async () => {
      const { outcomes } = await run(
        name,
        registered.map(({ code }) => ({ method: "sandbox.errors.rehearse", path: [code] })),
      );
      for (const [index, { code, status }] of registered.entries()) {
        const { body } = await rehearse(code);
        expect(outcomes[index]?.error).toMatchObject({
          class: classOfStatus(status),
          isOwn: true,
          status,
          code,
          title: body.title,
          detail: body.detail,
          docUrl: body.doc_url,
          requestId: expect.stringMatching(/^req_/),
          retryable: body.retryable,
          errors: body.errors,
          text: expect.stringContaining(`${body.detail} See ${body.doc_url} (request req_`),
        });
        expect(outcomes[index]?.error?.param ?? null).toBe(body.param);
        expect(outcomes[index]?.error?.retryAfterSeconds ?? null).toBe(body.retry_after);
      }
    });

    // Those of every operation are above.
    const ofAll = (code: string) => sdkOperations.every(({ errorCodes }) => errorCodes.includes(code));
    const withOwn = sdkOperations
      .map((operation) => ({ ...operation, own: operation.errorCodes.filter((code) => !ofAll(code)) }))
      .filter(({ own, sdkMethod }) => own.length > 0 && sdkMethod !== "sandbox.errors.rehearse");

    it.each(withOwn)("of $sdkMethod is raised as its class", async ({ operationId, sdkMethod, path, own }) => {
      const sample = sampleCall(operationId);
      const calls = own.map((code) => ({
        method: sdkMethod,
        path: pathValues(path, sample.path),
        ...(sample.body === undefined ? {} : { params: sample.body as DriverCall["params"] }),
        options: { headers: { "sundial-scenario": `error;code=${code}` } },
      }));
      const { outcomes } = await run(name, calls);
      const statusOf = (code: string) => registered.find((one) => one.code === code)?.status ?? 0;
      const got = outcomes.map(({ error }) => ({ class: error?.class, code: error?.code }));
      expect(got).toEqual(own.map((code) => ({ class: classOfStatus(statusOf(code)), code })));
    });
  });

  const question = { model: "sundial-2", messages: [{ role: "user", content: "How do I rotate an API key?" }] };
  const ask = (changes: object = {}, options: CallOptions = {}): DriverCall => ({
    method: "chat.completions.create",
    params: { ...question, stream: true, stream_options: { include_usage: true }, ...changes },
    options,
    read: "chunks",
  });
  const scenario = (text: string): CallOptions => ({ headers: { "sundial-scenario": text } });

  describe("streams", () => {
    it("are the events that the API sends, and collected they are the answer whole", async () => {
      const { outcomes } = await run(name, [
        ask(),
        { ...ask(), read: "collect" },
        { ...ask({ stream: false, stream_options: null }), read: "value" },
      ]);
      const [streamed, collected, whole] = outcomes;
      const { text } = await api.call("POST", "/v1/chat/completions", {
        key: organization.keys.test,
        body: ask().params,
      });
      expect(streamed?.error).toBeUndefined();
      expect(steady(streamed?.chunks)).toEqual(steady(readEvents(text)));
      expect(steady(collected?.value)).toMatchObject(steady(whole?.value) as object);
    });

    it("throw the error of one that is cut behind what came", async () => {
      const outcome = await runOne(name, ask({}, scenario("cut_stream;after=3")), { retriesMax: 2 });
      expect(outcome.chunks).toHaveLength(3);
      expect(outcome.error).toMatchObject({ class: "BadGatewayError", code: "stream_interrupted" });
    });

    it("throw at a chunk that is broken", async () => {
      const outcome = await runOne(name, ask({}, scenario("malformed_chunk;after=2")), { retriesMax: 2 });
      expect(outcome.chunks).toHaveLength(2);
      expect(outcome.error).toMatchObject({ class: "SundialError" });
    });

    it("can be left, and the next call goes well", async () => {
      const { outcomes } = await run(name, [{ ...ask({}, scenario("long_output;tokens=2000")), take: 1 }, ask()]);
      expect(outcomes.map(({ error }) => error)).toEqual([undefined, undefined]);
    });
  });

  it("lets a change happen once", async () => {
    const change = (text: string): DriverCall => ({
      method: "organization.update",
      params: { name: text },
      options: { idempotencyKey: `once-${name}` },
      read: "response",
    });
    const { outcomes } = await run(name, [change("A"), change("A"), change("B")]);
    const [first, second, third] = outcomes;
    expect(second?.value).toEqual(first?.value);
    expect(second?.response?.headers).toMatchObject({ "idempotent-replayed": "true" });
    expect(third?.error).toMatchObject({ class: "UnprocessableEntityError", code: "idempotency_key_reused" });
  });

  it("waits as long as a limit asks for", async () => {
    const setup = { retriesMax: 2 };
    const read = { method: "requests.list", read: "items" as const, options: scenario("rate_limited;retry_after=3") };
    const report = await run(name, [read], setup);
    expect(report.outcomes[0]?.error).toMatchObject({ class: "RateLimitError", retryAfterSeconds: 3 });
    expect(report.sleepsMs).toEqual([3_000, 3_000]);
    const tiny = await api.createOrganization({ plan: "tiny" });
    const limited = await run(name, Array(3).fill({ method: "requests.list", read: "items" }), {
      apiKey: tiny.keys.test,
    });
    expect(limited.outcomes.at(-1)?.error).toMatchObject({ class: "RateLimitError", code: "rate_limit_exceeded" });
  });

  it("hears that a version will end, and that one has ended", async () => {
    const asOf = { "sundial-clock": "2026-11-23T12:00:00Z" };
    const read = { method: "models.list", read: "items" as const, options: { headers: asOf } };
    const old = await run(name, [read, read], { version: "2025-03-12", onDeprecation: true });
    const record = {
      thing: "version 2025-03-12",
      kind: "version",
      deprecatedAt: "2026-09-12T00:00:00.000Z",
      sunsetAt: "2027-03-12T00:00:00.000Z",
      successor: { name: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), url: expect.stringMatching(/^https?:/) },
      url: expect.stringContaining("2025-03-12"),
    };
    expect(old.outcomes.map(({ error }) => error)).toEqual([undefined, undefined]);
    expect(old.deprecations).toMatchObject([record]);
    expect(old.deprecationCalls).toMatchObject([record]);
    const ended = await run(name, [read], { version: "2024-11-20" });
    expect(ended.outcomes[0]?.error).toMatchObject({
      class: "GoneError",
      status: 410,
      code: "version_sunset",
    });
    const current = await run(name, [read]);
    expect(current.deprecations).toEqual([]);
  });

  it("is told of a deprecated model by its name, whole and streamed", async () => {
    const params = { model: "sundial-0-code", messages: [{ role: "user", content: "Hello." }] };
    const headers = { "Sundial-Clock": "2026-11-26T00:00:00Z" };
    const whole: DriverCall = { method: "chat.completions.create", params };
    const streamed: DriverCall = { ...whole, params: { ...params, stream: true }, read: "chunks" };
    for (const call of [whole, streamed]) {
      const { outcomes, deprecationCalls } = await run(name, [call], { headers, onDeprecation: true });
      expect(outcomes[0]?.error).toBeUndefined();
      expect(deprecationCalls).toMatchObject([
        {
          thing: "model sundial-0-code",
          kind: "model",
          deprecatedAt: "2026-10-01T00:00:00.000Z",
          sunsetAt: "2027-01-15T00:00:00.000Z",
          successor: { name: "sundial-1-code", url: expect.stringMatching(/\/v1\/models\/sundial-1-code$/) },
          url: expect.stringMatching(/\/models\/sundial-0-code$/),
        },
      ]);
    }
  });
});

/** The chunks of a stream that is well written, read without any of our clients. */
function readEvents(text: string): unknown[] {
  const data = text.split("\n\n").map((event) => event.replace(/^data: /, ""));
  return data.filter((one) => one !== "" && one !== "[DONE]").map((one) => JSON.parse(one));
}

/** Without what is another in every answer. */
function steady(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (key, inner) => (key === "id" || key === "created" ? "moving" : inner));
}
