import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BareItem, type Item, parseList } from "structured-headers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestAnswer, type TestApi, type TestOrganization } from "../harness/api.ts";
import { type FakeUpstream, startFakeUpstream } from "../harness/fake-upstream.ts";
import { writePlan } from "../harness/write-plan.ts";
import { expectProblem } from "./expect-answer.ts";

const plans = mkdtempSync(join(tmpdir(), "plans-"));
const plan = (id: string, requests: number, tokens: number) =>
  writePlan(plans, id, {
    rate_limits: { requests_per_minute: requests, tokens_per_minute: tokens, concurrent_requests: 1_000 },
  });
plan("free", 60, 10_000);
plan("five", 5, 10_000);
plan("tokens", 1_000, 1_000);

let api: TestApi;
let upstream: FakeUpstream;
beforeAll(async () => {
  upstream = await startFakeUpstream();
  api = await startTestApi({ PLANS_DIR: plans, UPSTREAM_BASE_URL: upstream.url });
});
afterAll(async () => {
  await api.stop();
  await upstream.close();
  rmSync(plans, { recursive: true });
});

const read = (key: string) => api.call("GET", "/v1/organization", { key });
const chat = (key: string, output: number) =>
  api.call("POST", "/v1/chat/completions", {
    key,
    body: { model: "sundial-1", messages: [{ role: "user", content: "Hi" }], max_completion_tokens: output },
  });

/** A structured list of strings with parameters, as an object (RFC 9651). */
function readList(header: string | null): Record<string, Record<string, BareItem>> {
  const items = parseList(header ?? "").map((item) => {
    const [name, parameters] = item as Item; // an inner list would have no text for a name and fail below
    expect(typeof name).toBe("string");
    return [String(name), Object.fromEntries(parameters)] as const;
  });
  return Object.fromEntries(items);
}

const limitsOf = ({ headers }: TestAnswer) => ({
  policy: readList(headers.get("ratelimit-policy")),
  limit: readList(headers.get("ratelimit")),
});

/** Milliseconds in Go's notation, or NaN. */
function fromGoDuration(text: string | null): number {
  const ms = /^(\d+)ms$/.exec(text ?? "");
  if (ms) return Number(ms[1]);
  const match = /^(?:(\d+)h)?(?:(\d+)m)?(\d+(?:\.\d{1,3})?)s$/.exec(text ?? "");
  if (!match) return Number.NaN;
  const [, hours = "0", minutes = "0", seconds = ""] = match;
  return (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000;
}

async function useUp(organization: TestOrganization): Promise<TestAnswer> {
  const answers = await Promise.all(Array.from({ length: 6 }, () => read(organization.keys.test)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 429]);
  const refused = answers.find(({ status }) => status === 429);
  if (!refused) throw new Error("one call is refused");
  return refused;
}

describe("limit headers", () => {
  it("count down from the plan's limit, in both notations", async () => {
    const { keys } = await api.createOrganization({ plan: "five" });
    for (const remaining of [4, 3, 2]) {
      const answer = await read(keys.test);
      const { policy, limit } = limitsOf(answer);
      expect(policy).toEqual({ "requests-per-minute": { q: 5, w: 60 } });
      expect(limit).toEqual({ "requests-per-minute": { r: remaining, t: expect.any(Number) } });
      expect(limit["requests-per-minute"]?.t).toBeGreaterThanOrEqual(1);
      expect(limit["requests-per-minute"]?.t).toBeLessThanOrEqual(12);
      expect(answer.headers.get("x-ratelimit-limit-requests")).toBe("5");
      expect(answer.headers.get("x-ratelimit-remaining-requests")).toBe(`${remaining}`);
      const reset = fromGoDuration(answer.headers.get("x-ratelimit-reset-requests"));
      expect(reset).toBeGreaterThan((4 - remaining) * 12_000);
      expect(reset).toBeLessThanOrEqual((5 - remaining) * 12_000);
      expect(answer.headers.get("x-ratelimit-limit-tokens")).toBeNull();
    }
  });

  it("say both limits on inference", async () => {
    const { keys } = await api.createOrganization({ plan: "tokens" });
    const answer = await chat(keys.test, 100);
    expect(answer.status).toBe(200);
    const { policy, limit } = limitsOf(answer);
    expect(policy).toEqual({
      "requests-per-minute": { q: 1_000, w: 60 },
      "tokens-per-minute": { q: 1_000, w: 60 },
    });
    expect(Object.keys(limit)).toEqual(["requests-per-minute", "tokens-per-minute"]);
    expect(limit["tokens-per-minute"]?.r).toBe(Number(answer.headers.get("x-ratelimit-remaining-tokens")));
    expect(fromGoDuration(answer.headers.get("x-ratelimit-reset-tokens"))).toBeGreaterThan(0);
  });

  it("are on errors too", async () => {
    const { keys } = await api.createOrganization({ plan: "five" });
    const answer = await api.call("GET", "/v1/api_keys/key_nothing", { key: keys.test });
    expect(limitsOf(answer).limit["requests-per-minute"]?.r).toBe(4);
  });
});

describe("the request limit", () => {
  it("refuses what is too much, and says when to come back", async () => {
    const refused = await useUp(await api.createOrganization({ plan: "five" }));
    expectProblem(refused, { operationId: "getOrganization", code: "rate_limit_exceeded" });
    const { limit } = limitsOf(refused);
    const retryAfter = Number(refused.headers.get("retry-after"));
    expect(limit["requests-per-minute"]?.r).toBe(0);
    expect(retryAfter).toBeGreaterThanOrEqual(Number(limit["requests-per-minute"]?.t));
    expect(retryAfter).toBeLessThanOrEqual(12);
    expect(refused.body).toMatchObject({ retryable: true, retry_after: retryAfter });
  });

  it("is each organization's and each mode's own, and a person's is apart", async () => {
    const organization = await api.createOrganization({ plan: "five" });
    const other = await api.createOrganization({ plan: "five" });
    await useUp(organization);
    const { token } = await organization.createPerson("viewer");
    const sameOrganization = await organization.createKey();
    expect((await read(sameOrganization.secret)).status).toBe(429);
    for (const key of [organization.keys.live, other.keys.test, token]) expect((await read(key)).status).toBe(200);
  });

  it("is not drawn on by calls without a good credential or without an operation", async () => {
    const { keys } = await api.createOrganization({ plan: "five" });
    for (let call = 0; call < 10; call++) {
      expect((await read(`${keys.test}x`)).status).toBe(401);
      expect((await api.call("GET", "/v1/nothing", { key: keys.test })).status).toBe(404);
    }
    expect(limitsOf(await read(keys.test)).limit["requests-per-minute"]?.r).toBe(4);
  });

  it("keeps refused calls in the request log", async () => {
    const organization = await api.createOrganization({ plan: "five" });
    const refused = await useUp(organization);
    const { token } = await organization.createPerson("viewer");
    const { body } = await api.call("GET", "/v1/requests?status=429", { key: token });
    expect(body.data).toMatchObject([{ id: refused.body.request_id, code: "rate_limit_exceeded", outcome: "failed" }]);
  });
});

describe("the token limit", () => {
  const remaining = async (key: string) => Number((await chat(key, 1)).headers.get("x-ratelimit-remaining-tokens"));

  it("draws what a call may need, and gives back what it did not use", async () => {
    const { keys } = await api.createOrganization({ plan: "tokens" });
    const answer = await chat(keys.test, 800);
    const during = Number(answer.headers.get("x-ratelimit-remaining-tokens"));
    expect(during).toBeLessThan(200);
    const used = answer.body.usage.total_tokens;
    const after = await remaining(keys.test);
    expect(after).toBeGreaterThan(during);
    expect(after).toBeLessThanOrEqual(1_000 - used);
  });

  it("gives everything back when the call fails", async () => {
    const { keys } = await api.createOrganization({ plan: "tokens" });
    upstream.behaveOnce({ status: 503 });
    expect((await chat(keys.live, 800)).status).toBe(503);
    expect((await chat(keys.live, 800)).status).toBe(200);
  });

  it("refuses a call that does not fit now, and says when it will", async () => {
    const { keys } = await api.createOrganization({ plan: "tokens" });
    const held = Promise.withResolvers<void>();
    upstream.behaveOnce({ holdHeaders: held.promise });
    const arrived = upstream.nextRequest();
    const first = chat(keys.live, 900);
    await arrived;
    const refused = await chat(keys.live, 900);
    held.resolve();
    expect((await first).status).toBe(200);
    expectProblem(refused, { operationId: "createChatCompletion", code: "token_limit_exceeded" });
    const retryAfter = Number(refused.headers.get("retry-after"));
    expect(retryAfter).toBeGreaterThanOrEqual(Number(limitsOf(refused).limit["tokens-per-minute"]?.t));
    expect(retryAfter).toBeGreaterThan(40);
    expect(retryAfter).toBeLessThanOrEqual(60);
  });

  it("refuses for good a call that can never fit", async () => {
    const { keys } = await api.createOrganization({ plan: "tokens" });
    const answer = await chat(keys.test, 1_000);
    expectProblem(answer, { operationId: "createChatCompletion", code: "request_exceeds_token_limit" });
    expect(answer.headers.get("retry-after")).toBeNull();
  });
});
